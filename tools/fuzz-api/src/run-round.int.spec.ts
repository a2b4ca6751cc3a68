import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runRound } from './run-round.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generia-round-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function play(line: string, exitCode: number) {
  const program = join(folder, 'schemathesis');
  await writeFile(program, `#!/bin/sh\necho '${line}'\nexit ${exitCode}\n`);
  await chmod(program, 0o755);
  const { signal } = new AbortController();
  return runRound(
    program,
    { title: 'open', url: 'http://127.0.0.1:1', streams: false },
    { examples: 1, seed: 1, signal },
  );
}

describe('a round', () => {
  it.each([
    ['with nothing found', '  12 generated, 12 passed', 0, { cases: 12, isGood: true }],
    ['with something found', '  12 generated, 11 passed, 1 failed', 1, { cases: 12, isGood: false }],
    ['that asked nothing', 'No operations', 0, { cases: 0, isGood: false }],
    ['that could not begin', 'Loading failed', 1, { cases: 0, isGood: false }],
  ])('%s is judged', async (_, line, exitCode, expected) => {
    expect(await play(line, exitCode)).toEqual({ title: 'open', ...expected });
  });
});
