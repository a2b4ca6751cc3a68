import { DEFAULT_IMAGE_MODEL, DEFAULT_TEXT_MODEL, estimateCostMicros } from '@generia/gemini-client';
import { estimateWorld } from '@generia/job-kit';
import type { Prompts } from '@generia/prompts';

import type { StandaloneConfig } from './config.js';
import { counted, formatCost } from './terminal/formats.js';

/** What a world will take, for programs: the JSON object that `--estimate --json` prints. */
export interface EstimateSummary {
  readonly users: number;
  readonly posts: number;
  readonly llm_calls: number;
  readonly image_calls: number;
  readonly prompt_tokens: number;
  readonly output_tokens: number;
  readonly cost_usd: number;
  readonly text_model: string;
  readonly image_model: string;
}

export interface EstimateRequest {
  readonly prompt: string;
  readonly users: number;
  readonly posts: number;
}

const MICROS = 1_000_000;

/** Foresees calls, tokens and cost of a world, without a call to anybody. */
export function estimate(
  { prompt, users, posts }: EstimateRequest,
  prompts: Prompts,
  config: Pick<StandaloneConfig, 'GEMINI_TEXT_MODEL' | 'GEMINI_IMAGE_MODEL'>,
  at: Date,
): EstimateSummary {
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
    text_model: textModel,
    image_model: imageModel,
  };
}

/** The same for a person. */
export function estimateText(summary: EstimateSummary): string {
  const { users, posts, llm_calls, image_calls, prompt_tokens, output_tokens } = summary;
  return [
    `A world of ${counted(users, 'character')} and ${counted(posts, 'post')} will take about`,
    `  ${counted(llm_calls, 'text call')} (${summary.text_model}) and ${counted(image_calls, 'image call')} (${summary.image_model})`,
    `  ${counted(prompt_tokens, 'token')} in, ${counted(output_tokens, 'token')} out`,
    `  ${formatCost(summary.cost_usd)} at Gemini's prices; nothing with the built-in emulator`,
    'Nothing was called and nothing was written.',
  ].join('\n');
}

function tokensOf({ promptTokens, outputTokens }: { promptTokens: number; outputTokens: number }) {
  return { promptTokens, outputTokens };
}
