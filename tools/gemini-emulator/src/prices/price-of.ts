import type { Price, PriceTable } from './price-table.js';

/** What is billed of a call. */
export interface BilledTokens {
  readonly promptTokens: number;
  /** Text and thoughts. */
  readonly textTokens: number;
  readonly imageTokens: number;
}

/**
 * What a call costs at a time, in whole micro-dollars, each call rounded up. Throws a RangeError for a model without a
 * price.
 */
export function priceOf(prices: PriceTable, model: string, tokens: BilledTokens, nowMs: number): number {
  const { input, output, image = output } = priceAt(prices, model, nowMs);
  // Dollars a million tokens are micro-dollars a token; made whole first, because 0.3 has no exact binary form.
  const billed =
    tokens.promptTokens * millionths(input) +
    tokens.textTokens * millionths(output) +
    tokens.imageTokens * millionths(image);
  return Math.ceil(billed / 1_000_000);
}

function priceAt(prices: PriceTable, model: string, nowMs: number): Price {
  const day = new Date(nowMs).toISOString().slice(0, 10);
  const price = prices[model]?.findLast(({ from }) => from === undefined || from <= day);
  if (price === undefined) throw new RangeError(`The emulator has no price of ${model} for ${day}.`);
  return price;
}

function millionths(rate: number): number {
  return Math.round(rate * 1_000_000);
}
