import type {
  CastMember,
  CharacterCard,
  CharacterConnection,
  PostConcept,
  SharedStory,
  WorldParameters,
} from '@generia/contracts';

/** What a prompt needs to know of the world; a stored world fits as it is. */
export type WorldDigest = Pick<WorldParameters, 'canon_digest' | 'language'>;

export interface WorldDescriptionVariables {
  readonly userPrompt: string;
  readonly usersCount: number;
  readonly postsCount: number;
}

export interface CharacterBatchVariables {
  readonly world: WorldDigest;
  /** Characters to ask for now. */
  readonly count: number;
  /** Posts that these characters share, exactly. */
  readonly postsShare: number;
  readonly totalUsers: number;
  /** Everybody who exists already. */
  readonly cast: readonly CastMember[];
  /** From 0. */
  readonly batchNumber: number;
}

export interface CharacterDetailVariables {
  readonly world: WorldDigest;
  readonly character: {
    readonly username: string;
    readonly displayName: string;
    readonly concept: string;
    readonly role: string;
    readonly traits: readonly string[];
    readonly interests: readonly string[];
  };
  /** The whole cast; the prompt takes those who matter to this character. */
  readonly cast: readonly CastMember[];
  readonly connections: readonly CharacterConnection[];
  readonly stories: readonly SharedStory[];
}

export interface PostBatchVariables {
  readonly world: WorldDigest;
  readonly character: CharacterCard;
  /** The whole cast; the prompt takes those who matter to this character. */
  readonly cast: readonly CastMember[];
  readonly stories: readonly SharedStory[];
  /** Posts to ask for now. */
  readonly count: number;
  /** One line for each post planned so far. */
  readonly alreadyPlanned: readonly string[];
  /** All posts of this character. */
  readonly totalPosts: number;
}

export interface PostDetailVariables {
  readonly world: WorldDigest;
  readonly character: CharacterCard;
  /** The whole cast; the prompt takes those who matter to this post. */
  readonly cast: readonly CastMember[];
  readonly concept: PostConcept;
  /** From 0. */
  readonly postIndex: number;
  /** All posts of this character. */
  readonly totalPosts: number;
}

export interface WorldImageVariables {
  readonly kind: 'header' | 'icon';
  readonly name: string;
  readonly visualDigest: string;
}

export interface CharacterAvatarVariables {
  readonly displayName: string;
  readonly appearance: string;
  readonly avatarDescription: string;
  readonly avatarStyle: string;
  readonly visualDigest: string;
}

export interface PostImageVariables {
  readonly displayName: string;
  /** How the author looks, for pictures that show them. */
  readonly appearance: string;
  readonly imagePrompt: string;
  readonly imageStyle: string | null;
  readonly mood: string;
  readonly location: string | null;
  readonly visualDigest: string;
}

/** The two texts of a call to the text model. `system` is the same for all calls of one template in one world. */
export interface TextPrompt {
  readonly system: string;
  readonly prompt: string;
}
