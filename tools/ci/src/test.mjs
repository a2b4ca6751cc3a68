/*
 * `npm test`: every check of the repository in one run. It goes on after a failure, so that all of them are seen, and
 * ends with the line `N passed, N failed`. Words after `--` are handed to Jest: `npm test -- libs/prompts`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { lastLine, sum } from './count.mjs';
import { onInterruption } from './interruption.mjs';
import { runRows, runSteps } from './run-steps.mjs';
import { checkRows, testStep } from './steps.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const interruption = onInterruption();

async function test() {
  if (!existsSync(join(root, 'node_modules'))) {
    process.stderr.write('The dependencies are not installed. Run npm ci first.\n');
    return { passed: 0, failed: 1 };
  }
  const folder = mkdtempSync(join(tmpdir(), 'generia-test-'));
  try {
    const tests = testStep({
      jestArgs: process.argv.slice(2),
      reportFile: join(folder, 'jest.json'),
      nodeOptions: process.env.NODE_OPTIONS,
    });
    const checks = await runRows(root, checkRows(), interruption.signal);
    return sum([...checks, ...(await runSteps(root, [tests], interruption.signal))]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const count = await test();
process.stdout.write(`\n${lastLine(count)}\n`);
process.exitCode = interruption.exitCode() ?? (count.failed === 0 ? 0 : 1);
