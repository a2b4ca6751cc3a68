import type { CharacterMeta, MediaKind } from '@generia/contracts';

/** A picture that lies in the object storage and shall be known to the platform. */
export interface MediaRegistration {
  /** 32 hex digits, the same for every retry. */
  readonly mediaId: string;
  readonly worldId: string;
  readonly characterId: string | null;
  readonly kind: MediaKind;
  readonly filename: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly objectKey: string;
}

export interface NewCharacter {
  readonly characterId: string;
  readonly worldId: string;
  readonly username: string;
  readonly displayName: string;
  readonly meta: CharacterMeta;
}

export interface NewPost {
  readonly postId: string;
  readonly worldId: string;
  readonly characterId: string;
  readonly username: string;
  readonly caption: string;
  /** Null for a text post. */
  readonly mediaId: string | null;
  readonly tags: readonly string[];
  readonly mentions: readonly string[];
  readonly mood: string;
  readonly location: string | null;
  /** The time inside the world. */
  readonly createdAt: Date;
}

export interface WorldRegistration {
  readonly worldId: string;
  readonly prompt: string;
  readonly usersCount: number;
  readonly postsCount: number;
  /** Whose world it is, for a platform of our own; Generia's World Service knows it itself. */
  readonly creatorId?: string | undefined;
}

export interface WorldProfile {
  readonly worldId: string;
  readonly name: string;
  readonly description: string;
  readonly descriptionShort: string;
}

/**
 * The platform in which worlds live. Every id is chosen by the caller and follows from the work, so each call may be
 * repeated: the second time it changes nothing and answers the same. Each call honours the signal.
 */
export interface Platform {
  /** Makes the world known; harmless when it already is (World Service creates it before it asks for us). */
  registerWorld(world: WorldRegistration, signal: AbortSignal): Promise<void>;
  updateWorldProfile(profile: WorldProfile, signal: AbortSignal): Promise<void>;
  updateWorldImages(
    images: {
      readonly worldId: string;
      readonly headerMediaId: string | null;
      readonly iconMediaId: string | null;
    },
    signal: AbortSignal,
  ): Promise<void>;
  /** Tells how the generation ended. */
  updateWorldStatus(worldId: string, status: string, signal: AbortSignal): Promise<void>;
  createCharacter(character: NewCharacter, signal: AbortSignal): Promise<{ readonly characterId: string }>;
  updateCharacterAvatar(
    avatar: { readonly characterId: string; readonly mediaId: string },
    signal: AbortSignal,
  ): Promise<void>;
  registerMedia(media: MediaRegistration, signal: AbortSignal): Promise<{ readonly mediaId: string }>;
  createPost(post: NewPost, signal: AbortSignal): Promise<{ readonly postId: string }>;
}
