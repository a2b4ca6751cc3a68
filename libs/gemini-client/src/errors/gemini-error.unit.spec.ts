import { asTaskError, TaskError } from '@generia/resilience';

import { emptyUsage } from '../wire/usage.js';
import { FAILURE_KINDS, type FailureKind } from './failure-kinds.js';
import { GeminiError } from './gemini-error.js';

const usage = emptyUsage('r1', 'gemini-x', 5);

describe('GeminiError', () => {
  it.each(Object.keys(FAILURE_KINDS) as FailureKind[])('knows for %s what its catcher needs', (kind) => {
    const error = new GeminiError({ kind, billing: 'none', detail: 'detail' }, usage);
    expect(error).toBeInstanceOf(TaskError);
    expect(asTaskError(error)).toBe(error);
    expect(error).toMatchObject({
      name: 'GeminiError',
      code: `GEMINI_${kind.toUpperCase()}`,
      retry: FAILURE_KINDS[kind].retry,
      kind,
      usage,
    });
    expect(error.message).toMatch(/^[A-Z].*\(gemini-x: detail\)/);
  });

  it('puts the remedy at the end of the message', () => {
    const error = new GeminiError({ kind: 'leaked_key', billing: 'none' }, usage);
    expect(error.message).toMatch(/\(gemini-x\) Delete the key.*$/);
    expect(error.remedy).toMatch(/^Delete the key/);
  });

  it('lets particulars overrule the delay and the policy of its kind', () => {
    const plain = new GeminiError({ kind: 'spend_limit', billing: 'none' }, usage);
    const own = new GeminiError(
      { kind: 'spend_limit', billing: 'none', retryAfterMs: 5, retry: 'never' },
      usage,
    );
    expect([plain.retryAfterMs, plain.retry, own.retryAfterMs, own.retry]).toEqual([
      60_000,
      'free',
      5,
      'never',
    ]);
  });

  it('says which failures another model may not share', () => {
    const next = (kind: FailureKind): boolean =>
      new GeminiError({ kind, billing: 'none' }, usage).tryNextModel;
    expect([next('overloaded'), next('model_not_found'), next('bad_key'), next('blocked_prompt')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
