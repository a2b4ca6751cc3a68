/*
 * `npm test`: every test but those on real servers. It ends with the line `N passed, N failed`. Words after `--` are handed
 * to Jest: `npm test -- libs/prompts`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runSteps } from './run-steps.mjs';
import { runToVerdict } from './run-to-verdict.mjs';
import { testStep } from './steps.mjs';

await runToVerdict(async (root, signal) => {
  const folder = mkdtempSync(join(tmpdir(), 'generia-test-'));
  try {
    const reportFile = join(folder, 'jest.json');
    const tests = testStep({
      jestArgs: process.argv.slice(2),
      reportFile,
      nodeOptions: process.env.NODE_OPTIONS,
    });
    return await runSteps(root, [tests], signal);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
