import type { RequestedWorld } from '@generia/standalone';

/** So many worlds of 10 characters and 50 posts, each with a seed of its own. */
export function benchWorlds(count: number): RequestedWorld[] {
  return Array.from({ length: count }, (_, seed) => ({
    prompt: 'a cyberpunk city that worships its weather',
    ...{ users: 10, posts: 50, seed },
  }));
}
