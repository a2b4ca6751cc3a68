import type { WorldShape } from '@generia/task-engine/testing/shaped-worlds';

const POSTS_EACH = 5;

/** Worlds whose size falls with their rank: the second has half of the first one's people, the third a third, ... */
export function zipfShapes(count: number, mostUsers: number): WorldShape[] {
  return Array.from({ length: count }, (_, rank) => ({
    users: Math.max(1, Math.round(mostUsers / (rank + 1))),
    postsEach: POSTS_EACH,
  }));
}
