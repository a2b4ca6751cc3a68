import { deterministicId, type WorldPlan } from '@generia/contracts';
import { seededDice } from '@generia/resilience';

/** Where posts are published. */
export interface PostPublisher {
  createPost(
    post: {
      readonly postId: string;
      readonly worldId: string;
      readonly characterId: string;
      readonly username: string;
      readonly caption: string;
      readonly mediaId: string | null;
      readonly tags: readonly string[];
      readonly mentions: readonly string[];
      readonly mood: string;
      readonly location: string | null;
      readonly createdAt: Date;
    },
    signal: AbortSignal,
  ): Promise<{ readonly postId: string }>;
}

/** A written post, ready to appear, with its place among its author's posts. */
export interface WrittenPost {
  readonly characterId: string;
  readonly characterIndex: number;
  readonly username: string;
  readonly postIndex: number;
  readonly postsCount: number;
  readonly caption: string;
  /** Null for a text post. */
  readonly mediaId: string | null;
  readonly tags: readonly string[];
  readonly mentions: readonly string[];
  readonly mood: string;
  readonly location: string | null;
}

/** Publishes a post under the id and at the time that its place gives it; repeating it changes nothing. Returns its id. */
export async function publishPost(
  publisher: PostPublisher,
  world: { readonly worldId: string; readonly plan: Pick<WorldPlan, 'seed' | 'started_at'> },
  post: WrittenPost,
  signal: AbortSignal,
): Promise<string> {
  const { characterIndex: _place, postIndex, postsCount: _of, ...content } = post;
  const { postId } = await publisher.createPost(
    {
      ...content,
      worldId: world.worldId,
      postId: postIdOf(world.worldId, post.characterId, postIndex),
      createdAt: postTime(world.plan, post),
    },
    signal,
  );
  return postId;
}

/** How far back the posts of a new world reach. */
export const FEED_DAYS = 7;

const DAY_MS = 24 * 60 * 60_000;
const FIRST_WAKING_HOUR = 7;
const WAKING_HOURS = 16;

/** The id of a character's post, the same for every attempt to publish it. */
export function postIdOf(worldId: string, characterId: string, postIndex: number): string {
  return deterministicId('post', worldId, characterId, postIndex);
}

/**
 * When a post appeared inside its world: a character's posts are spread over the week before the world was started, in
 * the order of their arc and in waking hours (UTC). Equal plans give equal times.
 */
export function postTime(
  plan: Pick<WorldPlan, 'seed' | 'started_at'>,
  post: { readonly characterIndex: number; readonly postIndex: number; readonly postsCount: number },
): Date {
  const dice = seededDice('post-time', plan.seed, post.characterIndex, post.postIndex);
  const daysBack = FEED_DAYS * (1 - (post.postIndex + dice()) / Math.max(1, post.postsCount));
  const firstDay = Math.floor(plan.started_at.getTime() / DAY_MS) - FEED_DAYS;
  const place = FEED_DAYS - daysBack;
  const day = Math.floor(place);
  const hour = FIRST_WAKING_HOUR + (place - day) * WAKING_HOURS;
  return new Date((firstDay + day) * DAY_MS + Math.floor(hour * 3_600_000));
}
