import { shareOf } from '@generia/job-kit';

/** What a world of this size takes when everything goes well. */
export interface PlannedWork {
  readonly tasks: number;
  readonly llmCalls: number;
  readonly imageCalls: number;
}

const BATCH_SIZE = 10;

/**
 * Counts the tasks and calls that a world needs. The post batches depend on how the model splits the posts; an even split
 * is assumed, and every post is taken to have a picture.
 */
export function plannedWork(usersCount: number, postsCount: number): PlannedWork {
  const characterBatches = Math.ceil(usersCount / BATCH_SIZE);
  let postBatches = 0;
  for (let index = 0; index < usersCount; index += 1) {
    const posts = shareOf(postsCount, index + 1, usersCount) - shareOf(postsCount, index, usersCount);
    postBatches += Math.ceil(posts / BATCH_SIZE);
  }
  return {
    tasks: 3 + characterBatches + 2 * usersCount + postBatches + 2 * postsCount,
    llmCalls: 1 + characterBatches + usersCount + postBatches + postsCount,
    imageCalls: 2 + usersCount + postsCount,
  };
}

/** Calls that a crash may cost: what a process with the usual limits has under way, for some crashes in one world. */
const CRASH_RESERVE = 100;

/** The call limits of a world for which nobody set any: what it needs, as much again for repeats, and some for crashes. */
export function defaultCallLimits(usersCount: number, postsCount: number): { llm: number; images: number } {
  const work = plannedWork(usersCount, postsCount);
  return { llm: work.llmCalls * 2 + CRASH_RESERVE, images: work.imageCalls * 2 + CRASH_RESERVE };
}
