import { z } from 'zod';

/** The longest prompt that a world may start from, in characters. */
export const MAX_PROMPT_CHARACTERS = 10_000;

/** The limits of one world. */
export const WORLD_LIMITS = { minUsers: 1, maxUsers: 200, minPosts: 0, maxPosts: 2_000 } as const;

const { minUsers, maxUsers, minPosts, maxPosts } = WORLD_LIMITS;

/** What a person asks for: the prompt, and exactly how many characters and posts. */
export const WorldRequest = z.object({
  prompt: z
    .string()
    .refine((text) => text.trim() !== '', 'The prompt is empty. Describe the world in a sentence or two.')
    .refine(
      (text) => text.length <= MAX_PROMPT_CHARACTERS,
      `The prompt is too long. Shorten it to at most ${MAX_PROMPT_CHARACTERS} characters.`,
    ),
  users: z
    .number()
    .refine(
      (count) => Number.isInteger(count) && count >= minUsers && count <= maxUsers,
      `users must be a whole number from ${minUsers} to ${maxUsers}.`,
    ),
  posts: z
    .number()
    .refine(
      (count) => Number.isInteger(count) && count >= minPosts && count <= maxPosts,
      `posts must be a whole number from ${minPosts} to ${maxPosts}.`,
    ),
});
export type WorldRequest = z.infer<typeof WorldRequest>;
