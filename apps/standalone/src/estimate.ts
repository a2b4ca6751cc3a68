import type { EstimateSummary } from '@generia/progress-http';

import { counted, formatCost } from './terminal/formats.js';

/** What a world will take, for a person. */
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
