import { addedUsage } from './added-usage.js';

it('adds up what calls used', () => {
  const call = { api_type: 'llm' as const, prompt_tokens: 10, output_tokens: 2, cost_micros: 5 };
  expect(addedUsage([call, call, { ...call, api_type: 'image_generation' }])).toEqual({
    textCalls: 2,
    imageCalls: 1,
    promptTokens: 30,
    outputTokens: 6,
    costMicros: 15,
  });
});
