import { estimateCostMicros } from './estimate-cost.js';

const at = new Date('2026-11-23T12:00:00Z');

describe('estimateCostMicros', () => {
  it('prices a call for text at the day of the call', () => {
    const tokens = { model: 'gemini-3.8-flash', promptTokens: 4_000, outputTokens: 1_000 };
    expect(estimateCostMicros({ ...tokens, at })).toBe(4_000 * 0.75 + 1_000 * 3.75);
    expect(estimateCostMicros({ ...tokens, at: new Date('2027-01-01') })).toBe(4_000 * 1.5 + 1_000 * 7.5);
  });

  it('prices pictures by their number and size, and by the size that the model really draws', () => {
    const hundred = { promptTokens: 0, outputTokens: 0, images: 100, at };
    expect(estimateCostMicros({ ...hundred, model: 'gemini-nano-banana-2.1' })).toBe(3_360_000);
    expect(estimateCostMicros({ ...hundred, model: 'gemini-nano-banana-2.1', imageSize: '4K' })).toBe(
      7_560_000,
    );
    const lite = { ...hundred, model: 'gemini-3.1-flash-lite-image' };
    expect(estimateCostMicros({ ...lite, imageSize: '4K' })).toBe(estimateCostMicros(lite));
  });

  it('prices an unknown model like the dearest of its kind', () => {
    const question = { promptTokens: 10, outputTokens: 10, images: 1, at };
    expect(estimateCostMicros({ ...question, model: 'gemini-9-image' })).toBe(
      estimateCostMicros({ ...question, model: 'gemini-3-pro-image' }),
    );
  });
});
