import { parseRetryAfter } from './retry-after.js';

const now = Date.UTC(2026, 10, 25, 12, 0, 0);

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    ['7', 7_000],
    [' 120 ', 120_000],
    ['Wed, 25 Nov 2026 12:00:05 GMT', 5_000],
    ['Wed, 25 Nov 2026 11:59:00 GMT', 0],
  ])('reads %j as %d ms', (header, waitMs) => {
    expect(parseRetryAfter(header, now)).toBe(waitMs);
  });

  it.each(['', 'soon', '-5', '1.5', '99999999999'])('does not understand %j', (header) => {
    expect(parseRetryAfter(header, now)).toBeUndefined();
  });
});
