import type { LimitRule } from './limit-rule.js';
import { readLimits } from './limit-rule.js';
import { createLimiter, type Admission, type LimitedCall } from './limiter.js';

const noon = Date.parse('2026-11-25T20:00:00Z');
const call = (facts: Partial<LimitedCall> = {}): LimitedCall => ({
  key: { label: 'main', secret: 's' },
  model: 'gemini-3.8-flash',
  promptTokens: 10,
  ...facts,
});
const told = (admission: Admission): unknown => (admission.ok ? 'in' : admission.excess);

function limiterOf(...rules: LimitRule[]): (nowMs: number, facts?: Partial<LimitedCall>) => unknown {
  const limiter = createLimiter(rules);
  return (nowMs, facts) => told(limiter.admit(call(facts), nowMs));
}

describe('calls a minute', () => {
  it('are any 60 seconds, not the minute of the clock', () => {
    const at = limiterOf({ rpm: 2 });
    expect([at(noon), at(noon + 50_000)]).toEqual(['in', 'in']);
    expect(at(noon + 59_999)).toEqual({ quota: 'minute', value: 2, retryAfterMs: 1 });
    expect(at(noon + 60_000)).toBe('in');
    expect(at(noon + 60_001)).toEqual({ quota: 'minute', value: 2, retryAfterMs: 49_999 });
  });

  it('are counted only when they were let in', () => {
    const at = limiterOf({ rpm: 1 });
    at(noon);
    for (let second = 1; second < 60; second += 1) at(noon + second * 1_000);
    expect(at(noon + 60_000)).toBe('in');
  });

  it('may be none at all', () => {
    expect(limiterOf({ rpm: 0 })(noon)).toEqual({ quota: 'minute', value: 0, retryAfterMs: 60_000 });
  });
});

it('input tokens a minute', () => {
  const at = limiterOf({ tpm: 100 });
  expect(at(noon, { promptTokens: 60 })).toBe('in');
  expect(at(noon + 1_000, { promptTokens: 40 })).toBe('in');
  expect(at(noon + 2_000, { promptTokens: 1 })).toEqual({
    quota: 'tokens',
    value: 100,
    retryAfterMs: 58_000,
  });
  expect(at(noon + 2_000, { promptTokens: 70 })).toEqual({
    quota: 'tokens',
    value: 100,
    retryAfterMs: 59_000,
  });
  expect(at(noon + 60_000, { promptTokens: 60 })).toBe('in');
  expect(at(noon + 60_000, { promptTokens: 101 })).toMatchObject({ quota: 'tokens' });
});

it('calls a day, until midnight in California', () => {
  const at = limiterOf({ rpd: 1 });
  const midnight = Date.parse('2026-11-26T08:00:00Z');
  expect(at(noon)).toBe('in');
  expect(at(midnight - 1)).toEqual({ quota: 'day', value: 1, retryAfterMs: 1 });
  expect(at(midnight)).toBe('in');
  expect(at(midnight + 1)).toMatchObject({ quota: 'day' });
});

it('calls at a time', () => {
  const limiter = createLimiter([{ concurrency: 2 }]);
  const first = limiter.admit(call(), noon);
  expect(told(limiter.admit(call(), noon))).toBe('in');
  expect(told(limiter.admit(call(), noon))).toMatchObject({ quota: 'concurrency', value: 2 });
  if (first.ok) first.leave();
  expect(told(limiter.admit(call(), noon))).toBe('in');
});

describe('a limit', () => {
  it('holds for each key and each model alone', () => {
    const at = limiterOf({ rpm: 1 });
    const other = { key: { label: 'other', secret: 'o' } };
    const seen = [at(noon), at(noon, { model: 'gemini-3.6-flash' }), at(noon, other)];
    expect(seen).toEqual(['in', 'in', 'in']);
    expect(at(noon, other)).toMatchObject({ quota: 'minute' });
  });

  it.each([{ model: 'gemini-3.6-flash' }, { key: 'other' }])('means nobody but %j', (who) => {
    const at = limiterOf({ ...who, rpm: 0 });
    expect(at(noon)).toBe('in');
    expect(at(noon, { model: 'gemini-3.6-flash', key: { label: 'other', secret: 'o' } })).toMatchObject({
      quota: 'minute',
    });
  });

  it('counts nothing of a call that another one refuses', () => {
    const at = limiterOf({ tpm: 100 }, { rpm: 1 });
    at(noon, { promptTokens: 1 });
    for (let turn = 0; turn < 5; turn += 1) at(noon, { promptTokens: 50 });
    expect(at(noon + 60_000, { promptTokens: 100 })).toBe('in');
  });

  it('is forgotten, with what was used, when others are set', () => {
    const limiter = createLimiter([{ rpm: 1 }]);
    limiter.admit(call(), noon);
    limiter.replace([{ rpm: 1 }]);
    expect(told(limiter.admit(call(), noon))).toBe('in');
    limiter.replace([]);
    expect(told(limiter.admit(call(), noon))).toBe('in');
  });

  it.each([
    [{ rpm: -1 }, 'limits[0].rpm: Too small'],
    [{ rps: 1 }, 'limits[0]: Unrecognized key: "rps"'],
    [{ model: 'x' }, 'limits[0]: A limit needs at least one of'],
    [7, 'limits[0]: Invalid input'],
  ])('is none: %j', (input, problem) => {
    expect(() => readLimits(input)).toThrow(problem);
  });
});
