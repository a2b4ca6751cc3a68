import { callFacts } from './call-words.js';

const call = {
  ...{ attempt: 2, finish_reason: 'MAX_TOKENS', wire_requests: 3, prompt_tokens: 1_200 },
  ...{ output_tokens: 700, thought_tokens: 64, cost_usd: 0.0123 },
};

describe('callFacts', () => {
  it('says attempt, requests, end, tokens with thoughts, and cost', () => {
    expect(callFacts(call, 'en')).toEqual([
      'attempt 2',
      '3 requests',
      'ended with MAX_TOKENS',
      '1,200 tokens in, 700 out',
      '64 of them thoughts',
      '$0.012',
    ]);
  });

  it('leaves out what nobody knows, and thoughts where there were none', () => {
    const unknown = { ...call, finish_reason: null, wire_requests: null, thought_tokens: null };
    expect(callFacts(unknown, 'en').slice(0, -1)).toEqual([
      'attempt 2',
      'end unknown',
      '1,200 tokens in, 700 out',
    ]);
    expect(callFacts({ ...call, thought_tokens: 0 }, 'en')).not.toContain('0 of them thoughts');
  });

  it('speaks Russian', () => {
    expect(callFacts(call, 'ru').slice(0, 3)).toEqual(['попытка 2', '3 запроса', 'конец: MAX_TOKENS']);
  });
});
