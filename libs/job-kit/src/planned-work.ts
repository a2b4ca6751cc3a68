import { usualTalk } from '@generia/casting';

import { groupsOf } from './groups-of.js';
import { shareOf, splitExactly } from './split-exactly.js';

/** Characters that one call plans, and post ideas that one call plans. */
export const BATCH_SIZE = 10;
/** Posts that one call writes at most, in worlds that are started now. */
export const POSTS_PER_CALL = 5;

/** What a world of some size takes when everything goes well. */
export interface PlannedWork {
  readonly tasks: number;
  readonly llmCalls: number;
  readonly imageCalls: number;
  /** The text calls, by what they ask for. */
  readonly texts: {
    readonly worldDescription: number;
    readonly characterBatch: number;
    readonly characterDetail: number;
    readonly postBatch: number;
    /** Calls that write several posts. */
    readonly postDrafts: number;
    /** Calls that write one post: of authors who have only one, or one in a batch. */
    readonly postDetail: number;
  };
}

/**
 * Counts the tasks and calls of a world, by the shares that its characters get of the posts. Every post is taken to have a
 * picture. The people of a world are not drawn yet, so in a world of few the shares may differ a little.
 */
export function plannedWork(usersCount: number, postsCount: number): PlannedWork {
  const characterBatches = Math.ceil(usersCount / BATCH_SIZE);
  const batches = plannedBatches(usersCount, postsCount);
  const groups = batches.flatMap(({ groups: sizes }) => sizes);
  const texts = {
    worldDescription: 1,
    characterBatch: characterBatches,
    characterDetail: usersCount,
    postBatch: batches.length,
    postDrafts: groups.filter((posts) => posts > 1).length,
    postDetail: groups.filter((posts) => posts === 1).length,
  };
  return {
    tasks: 3 + characterBatches + 2 * usersCount + batches.length + 2 * postsCount,
    llmCalls: Object.values(texts).reduce((sum, calls) => sum + calls, 0),
    imageCalls: 2 + usersCount + postsCount,
    texts,
  };
}

/** A batch of posts of one author. */
export interface PlannedBatch {
  readonly posts: number;
  /** Posts of the author that are planned before. */
  readonly planned: number;
  /** How many posts each call writes. */
  readonly groups: readonly number[];
}

/** The post batches of a world, author by author. */
export function plannedBatches(usersCount: number, postsCount: number): PlannedBatch[] {
  return sharesOfPosts(usersCount, postsCount).flatMap((share) =>
    groupsIn(share, BATCH_SIZE).map(({ from, to }) => {
      const posts = to - from;
      return {
        posts,
        planned: from,
        groups: groupsOf(posts, POSTS_PER_CALL).map((group) => group.to - group.from),
      };
    }),
  );
}

/** How many posts each character writes, as the character batches share them out. */
function sharesOfPosts(usersCount: number, postsCount: number): number[] {
  const shares: number[] = [];
  let left = postsCount;
  for (let users = usersCount; users > 0; users -= BATCH_SIZE) {
    const now = Math.min(users, BATCH_SIZE);
    const share = shareOf(left, now, users);
    shares.push(...splitExactly(share, usualTalk(now)));
    left -= share;
  }
  return shares;
}

/** Full groups, and a last one with what is left. */
function groupsIn(count: number, size: number): { readonly from: number; readonly to: number }[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, group) => ({
    from: group * size,
    to: Math.min(count, (group + 1) * size),
  }));
}

/** Calls that a crash may cost: what a process with the usual limits has under way, for some crashes in one world. */
const CRASH_RESERVE = 100;

/**
 * The call limits of a world for which nobody set any: what it needs even if every post had to be written by itself, as
 * much again for repeats, and some for crashes.
 */
export function defaultCallLimits(usersCount: number, postsCount: number): { llm: number; images: number } {
  const work = plannedWork(usersCount, postsCount);
  return {
    llm: (work.llmCalls + postsCount) * 2 + CRASH_RESERVE,
    images: work.imageCalls * 2 + CRASH_RESERVE,
  };
}
