import type { Charge } from '../calls/call-book.js';
import { findModel, type ModelCard } from '../models/model-table.js';
import { priceOf } from '../prices/price-of.js';
import type { PriceTable } from '../prices/price-table.js';
import type { GenerateAnswer } from './answer.js';

/**
 * What an answer costs: what it says it used, at the price of the model that answered. The output of a model that draws
 * counts as picture.
 */
export function chargeOf(
  answer: GenerateAnswer,
  asked: ModelCard,
  prices: PriceTable,
  nowMs: number,
): Charge {
  const { promptTokenCount, candidatesTokenCount = 0, thoughtsTokenCount = 0 } = answer.usageMetadata;
  const answered = findModel(answer.modelVersion);
  const billed = answered?.draws === asked.draws ? answered : asked;
  const tokens = {
    promptTokens: promptTokenCount,
    textTokens: thoughtsTokenCount + (asked.draws ? 0 : candidatesTokenCount),
    imageTokens: asked.draws ? candidatesTokenCount : 0,
  };
  return {
    promptTokens: promptTokenCount,
    outputTokens: candidatesTokenCount + thoughtsTokenCount,
    thoughtTokens: thoughtsTokenCount,
    costMicros: priceOf(prices, billed.id, tokens, nowMs),
    finishReason: answer.candidates?.[0]?.finishReason ?? answer.promptFeedback?.blockReason ?? null,
  };
}
