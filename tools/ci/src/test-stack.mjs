/*
 * `npm run test:stack`: the tests that need real servers, on servers of their own, which are gone afterwards in any
 * case. Ends with the line `N passed, N failed`. Words after `--` are handed to Jest.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { lastLine, sum } from './count.mjs';
import { onInterruption } from './interruption.mjs';
import { runSteps } from './run-steps.mjs';
import { noTests, serversDown, serversUp, STACK_SCRIPT, stackTests } from './stack-steps.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const stateFolder = join(root, '.cache', 'stack', `test-${process.pid}`);
const interruption = onInterruption();

async function testStack() {
  if (!existsSync(join(root, 'node_modules'))) {
    process.stderr.write('The dependencies are not installed. Run npm ci first.\n');
    return { passed: 0, failed: 1 };
  }
  const counts = [];
  try {
    counts.push(
      ...(await runSteps(root, [serversUp({ stateFolder, pid: process.pid })], interruption.signal)),
    );
    if (sum(counts).failed === 0) counts.push(...(await runTests()));
  } finally {
    // Without the signal: whatever has happened, they go down.
    counts.push(...(await runSteps(root, [serversDown({ stateFolder })])));
  }
  return sum(counts);
}

async function runTests() {
  const reportFolder = mkdtempSync(join(tmpdir(), 'generia-test-stack-'));
  try {
    const steps = stackTests({
      jestArgs: process.argv.slice(2),
      reportFolder,
      nodeOptions: process.env.NODE_OPTIONS,
      clientEnv: clientEnv(),
      stateFolder,
    });
    const counts = await runSteps(root, steps, interruption.signal);
    if (!noTests(counts)) return counts;
    process.stderr.write('No test on the real stack was found.\n');
    return [{ passed: 0, failed: 1 }];
  } finally {
    rmSync(reportFolder, { recursive: true, force: true });
  }
}

function clientEnv() {
  const args = [join(root, STACK_SCRIPT), 'env', '--json', '--state', stateFolder];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

const count = await testStack().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  return { passed: 0, failed: 1 };
});
process.stdout.write(`\n${lastLine(count)}\n`);
process.exitCode = interruption.exitCode() ?? (count.failed === 0 ? 0 : 1);
