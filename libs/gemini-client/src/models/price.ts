import type { ModelData, PriceRow } from './model-data.js';

/** The counters of a call that are billed. */
export interface BillableTokens {
  /** All input, cached tokens included. */
  readonly promptTokens: number;
  readonly cachedTokens: number;
  /** All output: text, thoughts and pictures. */
  readonly outputTokens: number;
  /** How many of the output tokens are pictures; none when absent. */
  readonly imageTokens?: number | undefined;
}

/**
 * What a call costs on a day, in whole micro-dollars, rounded up so that a sum of calls never undercounts.
 *
 * A dollar per million tokens is a micro-dollar per token, so the rates multiply directly; they are made whole first,
 * because 0.075 has no exact binary form.
 */
export function priceOf(model: ModelData, tokens: BillableTokens, on: Date): number {
  const rates = ratesOf(priceRowOn(model, on), tokens.promptTokens);
  const cached = Math.min(tokens.cachedTokens, tokens.promptTokens);
  const pictures = Math.min(tokens.imageTokens ?? 0, tokens.outputTokens);
  const billed = [
    (tokens.promptTokens - cached) * millionths(rates.input),
    cached * millionths(rates.cached ?? rates.input),
    (tokens.outputTokens - pictures) * millionths(rates.output),
    pictures * millionths(rates.image ?? rates.output),
  ];
  return Math.ceil(billed.reduce((sum, part) => sum + part, 0) / 1_000_000);
}

/** The last row that has begun; before the first one, the first, because a call that is paid for is not free. */
function priceRowOn({ id, prices }: ModelData, on: Date): PriceRow {
  const day = on.toISOString().slice(0, 10);
  const row = prices.findLast(({ validFrom }) => validFrom <= day) ?? prices[0];
  if (!row) throw new RangeError(`The model data have no price of ${id}.`);
  return row;
}

function ratesOf({ rates, longPrompt }: PriceRow, promptTokens: number): PriceRow['rates'] {
  return longPrompt && promptTokens > longPrompt.abovePromptTokens ? longPrompt.rates : rates;
}

function millionths(rate: number): number {
  return Math.round(rate * 1_000_000);
}
