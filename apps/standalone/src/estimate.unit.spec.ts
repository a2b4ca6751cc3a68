import { loadPrompts } from '@generia/prompts';

import { estimate, estimateText } from './estimate.js';

const AT = new Date('2026-11-25T00:00:00Z');
const asked = { prompt: 'A lighthouse town', users: 10, posts: 50 };

describe('an estimate', () => {
  it('tells calls, tokens and money, with the models that it is for', async () => {
    const summary = estimate(asked, await loadPrompts(), {}, AT);

    expect(summary).toMatchObject({ users: 10, posts: 50, text_model: 'gemini-3.8-flash' });
    expect(summary.llm_calls).toBeLessThanOrEqual(75);
    expect(summary.prompt_tokens).toBeLessThanOrEqual(120_000);
    // Sixty pictures at 3.36 cents, and some cents for the texts.
    expect(summary.cost_usd).toBeGreaterThan(1.9);
    expect(summary.cost_usd).toBeLessThan(2.6);
  });

  it('follows the models that are configured', async () => {
    const prompts = await loadPrompts();
    const cheap = estimate(asked, prompts, { GEMINI_TEXT_MODEL: 'gemini-3.5-flash-lite' }, AT);
    expect(cheap.cost_usd).toBeLessThan(estimate(asked, prompts, {}, AT).cost_usd);
  });

  it('says for a person that nothing was called', async () => {
    const text = estimateText(estimate(asked, await loadPrompts(), {}, AT));
    expect(text).toContain('10 characters and 50 posts');
    expect(text).toContain('Nothing was called');
  });
});
