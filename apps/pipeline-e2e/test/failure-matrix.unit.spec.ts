import { existsSync, readFileSync } from 'node:fs';

import { matrixProblems, readMatrix } from './support/failure-matrix.js';

const REPOSITORY = new URL('../../../', import.meta.url);
const read = (path: string): string | null => {
  const url = new URL(path, REPOSITORY);
  return existsSync(url) ? readFileSync(url, 'utf8') : null;
};

/** What reliability asks to be looked at: each has at least one row with these words. */
const SUBJECTS = [
  ...['killed', 'zombie', 'stands still', 'SIGTERM', 'deploy', 'Clocks differ', 'keep vanishing'],
  ...['A message is lost', 'comes twice', 'another order', 'rebalance', 'no task'],
  ...['renewal hangs', 'cut in the middle', 'disk is full', 'object store is down', 'half written'],
  ...['429', '500', '503', 'A call hangs', 'connection is cut', 'empty', 'truncated', 'blocked'],
  ...['Invalid JSON', 'wrong schema', 'Slow', 'timeout after', 'cancelled', 'budget'],
];

describe('the failure matrix of docs/operations.md', () => {
  const rows = readMatrix(read('docs/operations.md') ?? '');

  it('names for each row a test that is there', () => {
    expect(rows.length).toBeGreaterThan(SUBJECTS.length);
    expect(matrixProblems(rows, read)).toEqual([]);
  });

  it.each(SUBJECTS)('has a row about: %s', (subject) => {
    expect(rows.filter(({ failure }) => failure.includes(subject))).not.toEqual([]);
  });
});

describe('reading a failure matrix', () => {
  const table = (test: string): string =>
    `| what fails | test |\n| --- | --- |\n| the bus | ${test} |\n\n| other | table |\n| --- | --- |\n| a | b |\n`;
  const source = `it('is \\'quoted\\'', () => {}); it("names it", () => {}); it('ends', () => {});`;
  const problemsOf = (test: string) => matrixProblems(readMatrix(table(test)), () => source);

  it.each(["`a.spec.ts › is 'quoted'`", '`a.spec.ts › names it`', '`a.ts › ends`'])('takes %s', (test) => {
    expect(problemsOf(test)).toEqual([]);
  });

  it.each([
    ['', 'the bus: names no test'],
    ['a.spec.ts', 'the bus: names no test'],
    ['`a.spec.ts › names`', 'the bus: there is no test "names" in a.spec.ts'],
  ])('does not take "%s"', (test, problem) => {
    expect(problemsOf(test)).toEqual([problem]);
  });

  it('says which file is missing', () => {
    expect(matrixProblems(readMatrix(table('`a.spec.ts › ends`')), () => null)).toEqual([
      'the bus: there is no file a.spec.ts',
    ]);
  });
});
