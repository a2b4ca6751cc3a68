/*
 * `npm test`: every check of the repository in one run. It goes on after a failure, so that all of them are seen, and
 * ends with the line `N passed, N failed`. Words after `--` are handed to Jest: `npm test -- libs/prompts`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { lastLine, sum } from './count.mjs';
import { runStep } from './run-step.mjs';
import { allSteps } from './steps.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

async function test() {
  if (!existsSync(join(root, 'node_modules'))) {
    process.stderr.write('The dependencies are not installed. Run npm ci first.\n');
    return { passed: 0, failed: 1 };
  }
  const folder = mkdtempSync(join(tmpdir(), 'generia-test-'));
  try {
    const counts = [];
    const options = {
      jestArgs: process.argv.slice(2),
      reportFile: join(folder, 'jest.json'),
      nodeOptions: process.env.NODE_OPTIONS,
    };
    for (const step of allSteps(options)) {
      process.stdout.write(`\n== ${step.title} ${'='.repeat(60 - step.title.length)}\n`);
      const startedAtMs = Date.now();
      const count = await runStep(root, step);
      counts.push(count);
      const verdict = count.failed === 0 ? 'ok' : 'FAILED';
      process.stdout.write(
        `-- ${step.title}: ${verdict}, ${((Date.now() - startedAtMs) / 1000).toFixed(1)} s\n`,
      );
    }
    return sum(counts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const count = await test();
process.stdout.write(`\n${lastLine(count)}\n`);
process.exitCode = count.failed === 0 ? 0 : 1;
