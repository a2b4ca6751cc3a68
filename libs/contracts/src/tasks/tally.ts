/** What a task made, by kind. */
export type Tally = Readonly<Partial<Record<'users' | 'posts' | 'images', number>>>;

/** The tally as one sorted text, so that a store can group by it. */
export function formatTally(tally: Tally): string {
  return Object.entries(tally)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => `${kind}=${count}`)
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
