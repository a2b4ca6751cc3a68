import fc from 'fast-check';

import { countCommand, keepVerdict } from './verdict.mjs';

function filtered(parts) {
  let shown = '';
  const filter = keepVerdict((text) => (shown += text));
  for (const part of parts) filter.push(part);
  return { verdict: filter.end(), shown };
}

describe('keepVerdict', () => {
  it.each([
    ['the last line', 'one\ntwo\n\n7 passed, 0 failed\n', { passed: 7, failed: 0 }, 'one\ntwo\n'],
    ['a last line without an end', 'one\n7 passed, 2 failed', { passed: 7, failed: 2 }, 'one\n'],
    ['a last line before blank ones', '7 passed, 2 failed\n\n\n', { passed: 7, failed: 2 }, ''],
    ['no line of a test', '1 passed, 0 failed\nmore\n', undefined, '1 passed, 0 failed\nmore\n'],
    ['no part of a line', 'Tests: 1 passed, 0 failed\n', undefined, 'Tests: 1 passed, 0 failed\n'],
    ['nothing', '', undefined, ''],
  ])('takes %s', (_, text, verdict, shown) => {
    expect(filtered([text])).toEqual({ verdict, shown });
  });

  it('does not depend on how the output is cut', () => {
    const text = 'first\n\n3 passed, 1 failed\nsecond\n\n10 passed, 2 failed\n';
    fc.assert(
      fc.property(fc.array(fc.nat({ max: text.length })), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const parts = places.slice(1).map((end, index) => text.slice(places[index], end));
        expect(filtered(parts)).toEqual({
          verdict: { passed: 10, failed: 2 },
          shown: 'first\n\n3 passed, 1 failed\nsecond\n',
        });
      }),
    );
  });
});

describe('countCommand', () => {
  it.each([
    ['a green run', 0, { passed: 7, failed: 0 }, { passed: 7, failed: 0 }],
    ['failed tests', 1, { passed: 7, failed: 2 }, { passed: 7, failed: 2 }],
    ['a failure without a failed test', 1, { passed: 7, failed: 0 }, { passed: 7, failed: 1 }],
    ['no verdict', 0, undefined, { passed: 0, failed: 1 }],
    ['a crash', 137, undefined, { passed: 0, failed: 1 }],
  ])('counts %s', (_, exitCode, verdict, expected) => {
    expect(countCommand(exitCode, verdict)).toEqual(expected);
  });
});
