import { plannedWork } from '@generia/job-kit';

import { estimateSeconds } from '../estimate/estimate-seconds.js';
import type { Lanes } from '../estimate/lanes.js';

/** A world that is being made, or waits to be begun, and how far it has come. */
export interface OpenWorld {
  readonly users: number;
  readonly posts: number;
  readonly textCallsMade: number;
  readonly imageCallsMade: number;
}

/**
 * About how long it takes until a new world and all open ones are finished: what their plans still ask for, through so many
 * lanes, and never less than the new one takes alone. Calls that were made beyond a plan (repeats) count for nothing.
 */
export function queueSeconds(
  open: readonly OpenWorld[],
  next: Pick<OpenWorld, 'users' | 'posts'>,
  lanes: Lanes,
): number {
  const rest = [...open, { ...next, textCallsMade: 0, imageCallsMade: 0 }].map((world) => {
    const { llmCalls, imageCalls } = plannedWork(world.users, world.posts);
    return {
      text: Math.max(0, llmCalls - world.textCallsMade),
      images: Math.max(0, imageCalls - world.imageCallsMade),
    };
  });
  return estimateSeconds({
    users: next.users,
    textCalls: rest.reduce((sum, { text }) => sum + text, 0),
    imageCalls: rest.reduce((sum, { images }) => sum + images, 0),
    ...lanes,
  });
}
