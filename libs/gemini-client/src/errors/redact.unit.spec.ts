import fc from 'fast-check';

import { redact } from './redact.js';

describe('redact', () => {
  it.each([
    ['the key itself', 'bad key k-123!', 'bad key ***!'],
    ['anything like a Google key', 'AIzaSyA1234567890abcdefg is bad', '*** is bad'],
    ['a key in an address', 'at https://host/v1/m?key=abc&x=1 now', 'at https://host/v1/m now'],
    ['a user in an address', 'at https://me:pw@host/v1', 'at https://host/v1'],
    ['a header', 'x-goog-api-key: abc', 'x-goog-api-key: ***'],
    ['a bearer token', 'Authorization: Bearer abc.def', 'Authorization: Bearer ***'],
    ['line breaks', 'one\n  two', 'one two'],
  ])('hides %s', (_, text, expected) => {
    expect(redact(text, ['k-123', ''])).toBe(expected);
  });

  it('never lets the key through and never gets long', () => {
    const key = 'AQ.Ab8RN6-secret';
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 500 }), (before, after) => {
        const shown = redact(`${before}${key}${after}`, [key]);
        return !shown.includes(key) && shown.length <= 300 && !shown.includes('\n');
      }),
    );
  });
});
