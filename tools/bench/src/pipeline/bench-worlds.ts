import type { RequestedWorld } from '@generia/standalone';

/** A world of that size. */
export function worldOf(users: number, posts: number, seed: number): RequestedWorld {
  return { prompt: 'a cyberpunk city that worships its weather', users, posts, seed };
}

/** So many worlds of 10 characters and 50 posts, each with a seed of its own. */
export function benchWorlds(count: number): RequestedWorld[] {
  return Array.from({ length: count }, (_, seed) => worldOf(10, 50, seed));
}
