import type { Prompts } from '@generia/prompts';

import { BATCH_SIZE, plannedBatches, plannedWork } from '../planned-work.js';
import { measurePrompts } from './prompt-tokens.js';

export interface WorldToEstimate {
  readonly users: number;
  readonly posts: number;
  readonly prompt: string;
}

/** Calls of one kind and what they send and get, in tokens. */
export interface CallsEstimate {
  readonly calls: number;
  readonly promptTokens: number;
  readonly outputTokens: number;
}

/** What a world will take, as far as one can tell before it is begun. */
export interface WorldEstimate {
  readonly text: CallsEstimate;
  readonly images: CallsEstimate;
  readonly total: CallsEstimate;
}

/** What models answer, in tokens, thoughts apart; measured in worlds of 50 and 150 posts in two languages. */
const ANSWERS = {
  worldDescription: 1_350,
  character: 240,
  characterDetail: 650,
  postBatch: 60,
  postConcept: 85,
  post: 195,
} as const;

/** The share of posts that have a picture: the rules allow one in eight without. */
const PICTURED = 0.92;
/** The share of pictures that go with a portrait, and what a portrait counts. */
const WITH_PORTRAIT = 0.25;
const PORTRAIT_TOKENS = 258;
/** What a picture of the usual size (1K) counts as output. */
const PICTURE_TOKENS = 1_120;

/**
 * Foresees calls and tokens of a world from the same arithmetic by which it is planned, and from the templates that it
 * would start with. Repeats, rewritten posts and the thoughts of a model are not foreseen.
 */
export function estimateWorld({ users, posts, prompt }: WorldToEstimate, prompts: Prompts): WorldEstimate {
  const tokens = measurePrompts(prompts);
  const batches = plannedBatches(users, posts);
  const groups = batches.flatMap((batch) => batch.groups);
  const castBatches = Array.from({ length: Math.ceil(users / BATCH_SIZE) }, (_, batch) => ({
    from: batch * BATCH_SIZE,
    to: Math.min(users, (batch + 1) * BATCH_SIZE),
  }));
  const pictured = Math.round(posts * PICTURED);

  const text: CallsEstimate = {
    calls: plannedWork(users, posts).llmCalls,
    promptTokens: sum([
      tokens.worldDescription(prompt, users, posts),
      ...castBatches.map(({ from, to }) => tokens.characterBatch(from, to, users)),
      users * tokens.characterDetail(users),
      ...batches.map((batch) => tokens.postBatch(batch.posts, batch.planned, users)),
      ...groups.map((group) => tokens.posts(group, users)),
    ]),
    outputTokens: sum([
      ANSWERS.worldDescription,
      users * (ANSWERS.character + ANSWERS.characterDetail),
      ...batches.map((batch) => ANSWERS.postBatch + batch.posts * ANSWERS.postConcept),
      posts * ANSWERS.post,
    ]),
  };
  const images: CallsEstimate = {
    calls: 2 + users + pictured,
    promptTokens: sum([
      2 * tokens.worldImage,
      users * tokens.avatar,
      Math.round(pictured * (tokens.postImage + WITH_PORTRAIT * PORTRAIT_TOKENS)),
    ]),
    outputTokens: (2 + users + pictured) * PICTURE_TOKENS,
  };
  return {
    text,
    images,
    total: {
      calls: text.calls + images.calls,
      promptTokens: text.promptTokens + images.promptTokens,
      outputTokens: text.outputTokens + images.outputTokens,
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
