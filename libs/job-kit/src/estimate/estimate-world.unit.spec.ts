import { loadPrompts } from '@generia/prompts';
import fc from 'fast-check';

import { plannedWork } from '../planned-work.js';
import { estimateWorld, type WorldEstimate } from './estimate-world.js';

const prompts = await loadPrompts();
const estimate = (users: number, posts: number, prompt = 'A harbour town'): WorldEstimate =>
  estimateWorld({ users, posts, prompt }, prompts);

describe('the estimate of a world', () => {
  it.each([
    [1, 0],
    [5, 20],
    [10, 50],
    [25, 150],
  ])('foresees the text calls of the plan of %d characters and %d posts', (users, posts) => {
    const { text, images, total } = estimate(users, posts);
    expect(text.calls).toBe(plannedWork(users, posts).llmCalls);
    expect(total).toEqual({
      calls: text.calls + images.calls,
      promptTokens: text.promptTokens + images.promptTokens,
      outputTokens: text.outputTokens + images.outputTokens,
    });
  });

  it('keeps a world of 10 and 50 within 75 text calls and 75,000 prompt tokens of text', () => {
    const { text } = estimate(10, 50);
    expect(text.calls).toBeLessThanOrEqual(40);
    expect(text.promptTokens).toBeLessThan(75_000);
  });

  it('grows with every character, every post and a longer idea', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 200 }), (users, posts) => {
        const { total } = estimate(users, posts);
        expect(estimate(users, posts + 20).total.outputTokens).toBeGreaterThan(total.outputTokens);
        expect(estimate(users + 10, posts).total.outputTokens).toBeGreaterThan(total.outputTokens);
        // Not with posts: shared out among more characters, they may take fewer calls.
        expect(estimate(users + 10, 0).total.promptTokens).toBeGreaterThan(
          estimate(users, 0).total.promptTokens,
        );
        expect(estimate(users, posts, 'A harbour town '.repeat(40)).total.promptTokens).toBeGreaterThan(
          total.promptTokens,
        );
      }),
      { numRuns: 10 },
    );
  });

  it('is had at once for the largest world', () => {
    const before = process.cpuUsage();
    const { total } = estimate(200, 2_000);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
    expect(Number.isSafeInteger(total.promptTokens) && Number.isSafeInteger(total.outputTokens)).toBe(true);
  });
});
