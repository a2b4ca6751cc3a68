import type { CastRow, PostSeeds } from '@generia/casting';
import type {
  Casting,
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
  /** What was drawn for the characters to ask for now, and how many posts each of them will write. */
  readonly rows: readonly (CastRow & { readonly posts: number })[];
  /** How the residents of this world are named, as its description says; may be empty. */
  readonly fashion: string;
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
    /** Absent for a character of an older edition. */
    readonly casting?: Casting | undefined;
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
  /** What was drawn for the posts to ask for now, in their order. */
  readonly seeds: readonly PostSeeds[];
  /** One line for each post planned so far. */
  readonly alreadyPlanned: readonly string[];
  /** All posts of this character. */
  readonly totalPosts: number;
}

/** A post that is to be written. */
export interface PlannedPost {
  readonly concept: PostConcept;
  /** Among the author's posts, from 0. */
  readonly postIndex: number;
  readonly seeds: PostSeeds;
}

export interface PostDetailVariables {
  readonly world: WorldDigest;
  readonly character: CharacterCard;
  /** The whole cast; the prompt takes those who matter to these posts. */
  readonly cast: readonly CastMember[];
  /** One post, which is answered by itself, or several, which are answered as a list. */
  readonly posts: readonly PlannedPost[];
  /** How this author's latest posts begin. */
  readonly openings: readonly string[];
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
  /** Whether the author's portrait goes with the prompt, for a picture that shows them. */
  readonly hasPortrait?: boolean;
}

/** The two texts of a call to the text model. `system` is the same for all calls of one template in one world. */
export interface TextPrompt {
  readonly system: string;
  readonly prompt: string;
}
