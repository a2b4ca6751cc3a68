import type { CharacterMeta, MediaKind } from '@generia/contracts';

import type { PostPublisher } from '../post-publication.js';

type NewPost = Parameters<PostPublisher['createPost']>[0];

interface NewCharacter {
  readonly characterId: string;
  readonly worldId: string;
  readonly username: string;
  readonly displayName: string;
  readonly meta: CharacterMeta;
}

interface NewMedia {
  readonly mediaId: string;
  readonly worldId: string;
  readonly characterId: string | null;
  readonly kind: MediaKind;
  readonly filename: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly objectKey: string;
}

interface NewWorld {
  readonly worldId: string;
  readonly prompt: string;
  readonly usersCount: number;
  readonly postsCount: number;
}

interface Profile {
  readonly worldId: string;
  readonly name: string;
  readonly description: string;
  readonly descriptionShort: string;
}

interface WorldImages {
  readonly worldId: string;
  readonly headerMediaId: string | null;
  readonly iconMediaId: string | null;
}

/** A platform that keeps what it is told. What exists already under an id stays as it is, as the real ones promise. */
export function createRecordingPlatform() {
  const worlds = new Map<string, NewWorld>();
  const profiles = new Map<string, Profile>();
  const worldImages = new Map<string, WorldImages>();
  const characters = new Map<string, NewCharacter>();
  const avatars = new Map<string, string>();
  const media = new Map<string, NewMedia>();
  const posts = new Map<string, NewPost>();

  return {
    worlds,
    profiles,
    worldImages,
    characters,
    avatars,
    media,
    posts,
    async registerWorld(world: NewWorld, signal: AbortSignal): Promise<void> {
      signal.throwIfAborted();
      keepFirst(worlds, world.worldId, world);
    },
    async updateWorldProfile(profile: Profile, signal: AbortSignal): Promise<void> {
      signal.throwIfAborted();
      profiles.set(profile.worldId, profile);
    },
    async updateWorldImages(images: WorldImages, signal: AbortSignal): Promise<void> {
      signal.throwIfAborted();
      worldImages.set(images.worldId, images);
    },
    async createCharacter(
      character: NewCharacter,
      signal: AbortSignal,
    ): Promise<{ readonly characterId: string }> {
      signal.throwIfAborted();
      keepFirst(characters, character.characterId, character);
      return { characterId: character.characterId };
    },
    async updateCharacterAvatar(
      avatar: { readonly characterId: string; readonly mediaId: string },
      signal: AbortSignal,
    ): Promise<void> {
      signal.throwIfAborted();
      avatars.set(avatar.characterId, avatar.mediaId);
    },
    async registerMedia(picture: NewMedia, signal: AbortSignal): Promise<{ readonly mediaId: string }> {
      signal.throwIfAborted();
      keepFirst(media, picture.mediaId, picture);
      return { mediaId: picture.mediaId };
    },
    async createPost(post: NewPost, signal: AbortSignal): Promise<{ readonly postId: string }> {
      signal.throwIfAborted();
      keepFirst(posts, post.postId, post);
      return { postId: post.postId };
    },
  };
}

export type RecordingPlatform = ReturnType<typeof createRecordingPlatform>;

function keepFirst<T>(things: Map<string, T>, id: string, thing: T): void {
  if (!things.has(id)) things.set(id, thing);
}
