import { estimateText } from './estimate.js';

it('says for a person what a world will take, and that nothing was called', () => {
  const text = estimateText({
    users: 10,
    posts: 50,
    llm_calls: 30,
    image_calls: 62,
    prompt_tokens: 110_000,
    output_tokens: 40_000,
    cost_usd: 2.2,
    text_model: 'text',
    image_model: 'image',
  });
  expect(text).toContain('10 characters and 50 posts');
  expect(text).toContain('Nothing was called');
});
