import fc from 'fast-check';

import { findModel } from './find-model.js';
import { MODELS } from './models.js';
import { priceOf } from './price.js';

const million = { promptTokens: 1_000_000, cachedTokens: 0, outputTokens: 0 };
const flash = findModel('gemini-3.8-flash', 'text');
const november = new Date('2026-11-23T12:00:00Z');

describe('priceOf', () => {
  it('multiplies fresh input, cached input and output with their rates', () => {
    const tokens = { promptTokens: 10_000, cachedTokens: 4_000, outputTokens: 1_000 };
    expect(priceOf(flash, tokens, november)).toBe(6_000 * 0.75 + 4_000 * 0.075 + 1_000 * 3.75);
  });

  it.each([
    ['2026-12-31T23:59:59Z', 750_000],
    ['2027-01-01T00:00:00Z', 1_500_000],
    ['2020-01-01T00:00:00Z', 750_000],
  ])('takes the price of the day of the call: %s', (day, micros) => {
    expect(priceOf(flash, million, new Date(day))).toBe(micros);
  });

  it('takes the price of long prompts only above their length', () => {
    const pro = findModel('gemini-3.1-pro-preview', 'text');
    const cost = (promptTokens: number): number =>
      priceOf(pro, { promptTokens, cachedTokens: 0, outputTokens: 0 }, november);
    expect([cost(200_000), cost(200_001)]).toEqual([400_000, 800_004]);
  });

  it('bills cached input of an unknown price like fresh input', () => {
    const argon = findModel('gemini-4-argon', 'text');
    const cached = { ...million, cachedTokens: 1_000_000 };
    expect(priceOf(argon, cached, new Date('2026-11-30'))).toBe(100_000);
    expect(priceOf(argon, cached, new Date('2026-12-01'))).toBe(4_000_000);
  });

  it('bills pictures at their own rate: 1K of the default model is 3.36 cents', () => {
    const tokens = { promptTokens: 0, cachedTokens: 0, outputTokens: 1_120, imageTokens: 1_120 };
    expect(priceOf(findModel('gemini-nano-banana-2.1', 'image'), tokens, november)).toBe(33_600);
  });

  it('rounds up, so that a sum never undercounts, and is never negative', () => {
    const count = fc.nat(2_000_000);
    fc.assert(
      fc.property(
        fc.constantFrom(...MODELS),
        count,
        count,
        count,
        count,
        (model, prompt, cached, output, image) => {
          const tokens = {
            promptTokens: prompt,
            cachedTokens: cached,
            outputTokens: output,
            imageTokens: image,
          };
          const micros = priceOf(model, tokens, november);
          expect(Number.isSafeInteger(micros) && micros >= 0).toBe(true);
          expect(priceOf(model, { ...tokens, outputTokens: output + 1 }, november)).toBeGreaterThanOrEqual(
            micros,
          );
        },
      ),
    );
    expect(priceOf(flash, { promptTokens: 1, cachedTokens: 0, outputTokens: 0 }, november)).toBe(1);
  });
});
