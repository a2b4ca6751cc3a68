import { z } from 'zod';

/** How one character writes: told to the model in words, and in bounds that code can check. */
export const Voice = z.object({
  /** Such as `dry and exact`; in English. */
  name: z.string(),
  /** Rules for whoever writes in this voice, in English. */
  manner: z.string(),
  /** How long a post is, in words. */
  shortest_words: z.number(),
  longest_words: z.number(),
  /** The share of posts with emoji, from 0 (never) to 1. */
  emoji_rate: z.number(),
  most_emoji: z.number(),
  most_exclamations: z.number(),
  most_hashtags: z.number(),
  /** Writes no capital letters at all. */
  lower_case: z.boolean(),
});
export type Voice = z.infer<typeof Voice>;

/** What was drawn for a character before any model was asked; texts are in English, for prompts. */
export const Casting = z.object({
  age: z.number(),
  /** `she` or `he`; empty where the world leaves it open. */
  pronoun: z.string(),
  work: z.string(),
  temperament: z.string(),
  quirk: z.string(),
  secret: z.string(),
  goal: z.string(),
  voice: Voice,
});
export type Casting = z.infer<typeof Casting>;
