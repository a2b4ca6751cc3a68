import type { ModelCard } from './model-table.js';

/** What a call cost in whole micro-dollars; thoughts are billed as output. */
export function billMicros(
  model: ModelCard,
  tokens: { readonly prompt: number; readonly textOutput: number; readonly imageOutput: number },
): number {
  // Dollars a million tokens are micro-dollars a token.
  return Math.round(
    tokens.prompt * model.inputPrice +
      tokens.textOutput * model.textOutputPrice +
      tokens.imageOutput * model.imageOutputPrice,
  );
}
