import { countStep, countTests, lastLine, sum } from './count.mjs';

const report = { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

describe('countStep', () => {
  it.each([
    [0, { passed: 1, failed: 0 }],
    [1, { passed: 0, failed: 1 }],
    [137, { passed: 0, failed: 1 }],
  ])('counts the exit code %i as %j', (exitCode, expected) => {
    expect(countStep(exitCode)).toEqual(expected);
  });
});

describe('countTests', () => {
  it.each([
    ['a green run', 0, report, { passed: 7, failed: 0 }],
    ['failed tests', 1, { ...report, numFailedTests: 2 }, { passed: 7, failed: 2 }],
    [
      'a file that does not even load',
      1,
      { ...report, numRuntimeErrorTestSuites: 1 },
      { passed: 7, failed: 1 },
    ],
    ['a failed run without a failed test', 1, report, { passed: 7, failed: 1 }],
    ['no report at all', 0, undefined, { passed: 0, failed: 1 }],
  ])('counts %s', (_, exitCode, jestReport, expected) => {
    expect(countTests(exitCode, jestReport)).toEqual(expected);
  });
});

describe('lastLine', () => {
  it('is the sum of all steps in a fixed form', () => {
    const total = sum([countStep(0), countStep(1), countTests(1, { ...report, numFailedTests: 2 })]);
    expect(lastLine(total)).toBe('8 passed, 3 failed');
    expect(lastLine(sum([]))).toBe('0 passed, 0 failed');
  });
});
