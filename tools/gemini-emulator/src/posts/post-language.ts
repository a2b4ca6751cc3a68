import type { FramesByKind } from './kinds.js';

/** Everything that posts are composed of in one language. */
export interface PostLanguage {
  /** What a post is, as its concept names it: kind in English -> label. */
  readonly formatLabels: ReadonlyMap<string, string>;
  readonly moodLabels: ReadonlyMap<string, string>;
  /** First sentences, by what they open with. They name the thing and mostly the place. */
  readonly openings: FramesByKind;
  /** Topics and briefs of posts that stand alone, by format. */
  readonly topics: FramesByKind;
  readonly briefs: FramesByKind;
  /** What such a post goes on with, by format. */
  readonly says: FramesByKind;
  /** The thread of an author: what happens, by stage of the arc. */
  readonly thread: readonly (readonly string[])[];
  readonly threadTopics: readonly string[];
  /** Whole posts of a few words. */
  readonly fragments: readonly string[];
  /** One exact thing that somebody noticed. */
  readonly details: readonly string[];
  /** What an author adds to a piece of their own story. */
  readonly reactions: readonly string[];
  readonly mentions: readonly string[];
  readonly neighbours: readonly string[];
  readonly smells: readonly string[];
  readonly sounds: readonly string[];
  readonly voices: ReadonlyMap<string, VoiceFrames>;
}

/** How a voice sounds: a description of it, what it may begin with, end with and say in between. */
export interface VoiceFrames {
  /** Begins with the phrase by which the description is known again. */
  readonly description: string;
  readonly leads: readonly string[];
  readonly closes: readonly string[];
}
