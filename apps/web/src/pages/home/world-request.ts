import type { CreateWorldBody } from '@generia/contracts/http';

/** The limits of a world, as the server sets them; a test holds them to the contract. */
export const LIMITS = {
  maxPrompt: 10_000,
  minPeople: 1,
  maxPeople: 200,
  minPosts: 0,
  maxPosts: 2_000,
} as const;

/** What stands in the form. */
export interface WorldDraft {
  readonly prompt: string;
  readonly people: string;
  readonly posts: string;
}

export type DraftField = keyof WorldDraft;
export type DraftError = 'empty' | 'long' | 'count';

export type CheckedDraft =
  | {
      readonly body: Pick<CreateWorldBody, 'prompt' | 'characters_count' | 'posts_count'>;
      readonly errors?: never;
    }
  | { readonly body?: never; readonly errors: Readonly<Partial<Record<DraftField, DraftError>>> };

/** What the server is asked for, or what is wrong with the form. */
export function checkDraft({ prompt, people, posts }: WorldDraft): CheckedDraft {
  const characters = wholeNumber(people, LIMITS.minPeople, LIMITS.maxPeople);
  const postCount = wholeNumber(posts, LIMITS.minPosts, LIMITS.maxPosts);
  const promptError = prompt.trim() === '' ? 'empty' : prompt.length > LIMITS.maxPrompt ? 'long' : undefined;
  if (promptError === undefined && characters !== undefined && postCount !== undefined) {
    return { body: { prompt: prompt.trim(), characters_count: characters, posts_count: postCount } };
  }
  return {
    errors: {
      ...(promptError === undefined ? {} : { prompt: promptError }),
      ...(characters === undefined ? { people: 'count' as const } : {}),
      ...(postCount === undefined ? { posts: 'count' as const } : {}),
    },
  };
}

function wholeNumber(text: string, min: number, max: number): number | undefined {
  if (!/^\d{1,6}$/.test(text.trim())) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}
