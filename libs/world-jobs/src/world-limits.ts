import { defaultCallLimits, plannedWork } from '@generia/job-kit';
import { estimateCostMicros } from '@generia/gemini-client';

/** What a world may use at the most. */
export interface WorldLimits {
  readonly llm: number;
  readonly images: number;
  readonly costMicros: number;
}

export interface WorldLimitsOptions {
  readonly usersCount: number;
  readonly postsCount: number;
  readonly models: { readonly text: string; readonly image: string };
  readonly at: Date;
  /** What was asked for; it counts instead of the default. */
  readonly asked: { readonly llm?: number; readonly images?: number; readonly costMicros?: number };
}

/** Roughly what a text call takes; twice the cost is allowed, so roughly is enough. */
const TOKENS_OF_A_TEXT_CALL = { promptTokens: 3_000, outputTokens: 3_000 };
const TOKENS_OF_A_PICTURE_CALL = { promptTokens: 600, outputTokens: 100 };

/** What calls under way hold until they are settled: their greatest cost, far above what they come to. */
const UNDER_WAY_MICROS = 2_000_000;
/** What some crashes in one world may cost: calls whose end nobody knows count at their greatest cost. */
const CRASH_RESERVE_MICROS = 8_000_000;

/** The limits of a world: what was asked for, else what its plan takes, as much again, and room for calls under way and crashes. */
export function worldLimits({ usersCount, postsCount, models, at, asked }: WorldLimitsOptions): WorldLimits {
  const calls = defaultCallLimits(usersCount, postsCount);
  const plan = plannedWork(usersCount, postsCount);
  const textMicros = estimateCostMicros({ model: models.text, ...TOKENS_OF_A_TEXT_CALL, at });
  const pictureMicros = estimateCostMicros({
    model: models.image,
    ...TOKENS_OF_A_PICTURE_CALL,
    images: 1,
    at,
  });
  const planMicros = plan.llmCalls * textMicros + plan.imageCalls * pictureMicros;
  return {
    llm: asked.llm ?? calls.llm,
    images: asked.images ?? calls.images,
    costMicros: asked.costMicros ?? 2 * planMicros + UNDER_WAY_MICROS + CRASH_RESERVE_MICROS,
  };
}
