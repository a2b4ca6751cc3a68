import fc from 'fast-check';

import { durationMs, retryAfterMs, retryDelayMs } from './retry-delay.js';

const TYPE = 'type.googleapis.com/google.rpc.RetryInfo';

describe('retryAfterMs', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  it.each([
    ['7', 7_000],
    ['Mon, 23 Nov 2026 12:00:05 GMT', 5_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['999999999', 86_400_000],
    ['soon', undefined],
    [undefined, undefined],
  ])('reads the header %s as %s', (header, delayMs) => {
    expect(retryAfterMs(header, now)).toBe(delayMs);
  });
});

describe('durationMs', () => {
  it.each([
    ['34.074824224s', 34_075],
    ['250ms', 250],
    ['0s', 0],
    ['1h2m3.5s', 3_723_500],
    ['2m', 120_000],
    ['900000000s', 86_400_000],
  ])('reads %s', (text, expected) => {
    expect(durationMs(text)).toBe(expected);
  });

  it.each(['', 's', '-5s', '5', '5 s', 'soon', '1.2.3s', '1s1h'])('does not understand %p', (text) => {
    expect(durationMs(text)).toBeUndefined();
  });

  it('gives whole milliseconds within a day or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.]{1,8}(ms|s)$/)), (text) => {
        const delayMs = durationMs(text);
        return delayMs === undefined || (Number.isInteger(delayMs) && delayMs >= 0 && delayMs <= 86_400_000);
      }),
    );
  });
});

describe('retryDelayMs', () => {
  it('believes RetryInfo before the message', () => {
    const details = [null, { '@type': 'x' }, { '@type': TYPE, retryDelay: '2s' }];
    expect(retryDelayMs('Please retry in 9s.', details)).toBe(2_000);
  });

  it.each([
    ['RetryInfo cannot be read', [{ '@type': TYPE, retryDelay: 'soon' }]],
    ['there is none', []],
    ['the details are no list', 'x'],
  ])('reads the message when %s', (_, details) => {
    expect(retryDelayMs('Quota. Please retry in 36.4s.', details)).toBe(36_400);
  });

  it('knows nothing when nobody says anything', () => {
    expect(retryDelayMs('Slow down.', undefined)).toBeUndefined();
  });
});
