import { FAILURE_KINDS } from './failure-kinds.js';
import { FINISH_REASONS, finishMeaning } from './finish-reasons.js';

describe('finishMeaning', () => {
  it('reads an answer whose reason is missing or unknown like a complete one', () => {
    expect([finishMeaning(null), finishMeaning('BRAND_NEW'), finishMeaning('STOP')]).toEqual([
      'complete',
      'complete',
      'complete',
    ]);
  });

  it.each(Object.entries(FINISH_REASONS))('gives %s a meaning that exists: %s', (_, meaning) => {
    expect(['complete', 'cut', ...Object.keys(FAILURE_KINDS)]).toContain(meaning);
  });

  it.each(['SAFETY', 'PROHIBITED_CONTENT', 'BLOCKLIST', 'SPII', 'IMAGE_SAFETY', 'IMAGE_PROHIBITED_CONTENT'])(
    'never tries an answer again that ended with %s',
    (reason) => {
      expect(finishMeaning(reason)).toBe('blocked_answer');
      expect(FAILURE_KINDS.blocked_answer.retry).toBe('never');
    },
  );

  it.each(['constructor', 'toString', '__proto__'])('is not fooled by a reason named %s', (reason) => {
    expect(finishMeaning(reason)).toBe('complete');
  });
});
