import type { BugResult } from '../find-bugs.js';
import { hearProgram } from '../hear-program.js';
import { OWN_PROGRAM } from '../own-program.js';
import { MUTATIONS } from './all-mutations.js';

describe('a bug that was planted on purpose is found', () => {
  const results = new Map<string, BugResult>();

  beforeAll(async () => {
    await hearProgram(OWN_PROGRAM, ['--bugs', '--json'], (line) => {
      const result = JSON.parse(line) as BugResult;
      results.set(result.name, result);
    });
  }, 1_200_000);

  it.each(MUTATIONS)('$name', ({ name, breaks }) => {
    expect(breaks).toContain(results.get(name)?.invariant);
  });
});
