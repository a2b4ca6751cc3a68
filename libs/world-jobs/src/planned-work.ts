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

/** The call limits of a world for which nobody set any: what it needs, and as much again for repeats. */
export function defaultCallLimits(usersCount: number, postsCount: number): { llm: number; images: number } {
  const work = plannedWork(usersCount, postsCount);
  return { llm: work.llmCalls * 2 + 20, images: work.imageCalls * 2 + 10 };
}
