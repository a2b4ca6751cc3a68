import { loadPrompts } from '@generia/prompts';

import { estimateCosts } from './estimate-costs.js';

const AT = new Date('2026-11-25T00:00:00Z');
const CONFIG = { MAX_CONCURRENT_LLM_REQUESTS: 15, MAX_CONCURRENT_IMAGE_REQUESTS: 10 };
const asked = { prompt: 'A lighthouse town', users: 10, posts: 50 };

describe('an estimate', () => {
  it('tells calls, tokens and money, with the models that it is for', async () => {
    const summary = estimateCosts(asked, await loadPrompts(), CONFIG, AT);

    expect(summary).toMatchObject({ users: 10, posts: 50, text_model: 'gemini-3.8-flash' });
    expect(summary.llm_calls).toBeLessThanOrEqual(75);
    expect(summary.prompt_tokens).toBeLessThanOrEqual(120_000);
    // Sixty pictures at 3.36 cents, and some cents for the texts.
    expect(summary.cost_usd).toBeGreaterThan(1.9);
    expect(summary.cost_usd).toBeLessThan(2.6);
  });

  it('follows the models that are configured', async () => {
    const prompts = await loadPrompts();
    const cheap = estimateCosts(
      asked,
      prompts,
      { ...CONFIG, GEMINI_TEXT_MODEL: 'gemini-3.5-flash-lite' },
      AT,
    );
    expect(cheap.cost_usd).toBeLessThan(estimateCosts(asked, prompts, CONFIG, AT).cost_usd);
  });
});
