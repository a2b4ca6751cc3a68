import type { VoiceLimits } from '../voice/voice-faults.js';

/** The texts of one world as its readers find them. */
export interface WorldTexts {
  /** The language of the world, in English. */
  readonly language: string;
  /** Texts about the world itself. */
  readonly about: readonly string[];
  readonly characters: readonly CharacterTexts[];
  readonly posts: readonly PostText[];
}

export interface CharacterTexts {
  readonly username: string;
  readonly displayName: string;
  /** Everything that is told of the person. */
  readonly texts: readonly string[];
  /** Handles of the people to whom the person is related. */
  readonly relations: readonly string[];
  readonly voice?: VoiceLimits | undefined;
}

export interface PostText {
  readonly username: string;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly createdAt: Date;
  /** Place among the author's posts in the order of their arc; null when it is not known. */
  readonly place: number | null;
}
