/** What a task made, by kind. */
export type Tally = Readonly<Partial<Record<'users' | 'posts' | 'images', number>>>;

const KINDS_SORTED = ['images', 'posts', 'users'] as const;

/** The tally as one sorted text, so that a store can group by it. */
export function formatTally(tally: Tally): string {
  return KINDS_SORTED.filter((kind) => (tally[kind] ?? 0) > 0)
    .map((kind) => `${kind}=${tally[kind]}`)
    .join(',');
}

/** The inverse of {@link formatTally}; parts that it does not know are passed over. */
export function parseTally(text: string): { users: number; posts: number; images: number } {
  const tally = { users: 0, posts: 0, images: 0 };
  for (const part of text.split(',')) {
    const [kind, count] = part.split('=');
    if (kind === 'users' || kind === 'posts' || kind === 'images') tally[kind] += Number(count) || 0;
  }
  return tally;
}
