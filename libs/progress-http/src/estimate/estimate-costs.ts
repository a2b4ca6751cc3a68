import type { Estimate } from '@generia/contracts/http';
import { DEFAULT_IMAGE_MODEL, DEFAULT_TEXT_MODEL, estimateCostMicros } from '@generia/gemini-client';
import { estimateWorld, type WorldToEstimate } from '@generia/job-kit';
import type { Prompts } from '@generia/prompts';

import { estimateSeconds } from './estimate-seconds.js';
import { lanesOf, type LaneVariables } from './lanes.js';

/** What a world will take, for programs. */
export type EstimateSummary = Omit<Estimate, 'duration_seconds'>;

/** The models of this installation, Gemini's usual ones unless told, and its lanes. */
export interface ChosenModels extends LaneVariables {
  readonly GEMINI_TEXT_MODEL?: string | undefined;
  readonly GEMINI_IMAGE_MODEL?: string | undefined;
}

const MICROS = 1_000_000;

/** Foresees calls, tokens, cost and time of a world, without a call to anybody. */
export function estimateCosts(
  { prompt, users, posts }: WorldToEstimate,
  prompts: Prompts,
  config: ChosenModels,
  at: Date,
): Estimate {
  const { text, images, total } = estimateWorld({ prompt, users, posts }, prompts);
  const textModel = config.GEMINI_TEXT_MODEL ?? DEFAULT_TEXT_MODEL;
  const imageModel = config.GEMINI_IMAGE_MODEL ?? DEFAULT_IMAGE_MODEL;
  const textMicros = estimateCostMicros({ model: textModel, ...tokensOf(text), at });
  const imageMicros = estimateCostMicros({
    ...{ model: imageModel, promptTokens: images.promptTokens, at },
    // The pictures themselves are counted by their number.
    outputTokens: 0,
    images: images.calls,
  });
  return {
    users,
    posts,
    llm_calls: text.calls,
    image_calls: images.calls,
    prompt_tokens: total.promptTokens,
    output_tokens: total.outputTokens,
    cost_usd: (textMicros + imageMicros) / MICROS,
    duration_seconds: estimateSeconds({
      users,
      textCalls: text.calls,
      imageCalls: images.calls,
      ...lanesOf(config),
    }),
    text_model: textModel,
    image_model: imageModel,
  };
}

function tokensOf({ promptTokens, outputTokens }: { promptTokens: number; outputTokens: number }) {
  return { promptTokens, outputTokens };
}
