import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { lastLine, sum } from './count.mjs';
import { onInterruption } from './interruption.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/**
 * Runs work of this repository to the line `N passed, N failed` and to the exit code: 1 when something failed, that of
 * the signal when a person ended it. Without dependencies it says what to do.
 *
 * @param {(root: string, signal: AbortSignal) => Promise<readonly import('./count.mjs').Count[]>} work
 */
export async function runToVerdict(work) {
  const interruption = onInterruption();
  const isInstalled = existsSync(join(root, 'node_modules'));
  if (!isInstalled) process.stderr.write('The dependencies are not installed. Run npm ci first.\n');
  const count = isInstalled ? sum(await work(root, interruption.signal)) : { passed: 0, failed: 1 };
  process.stdout.write(`\n${lastLine(count)}\n`);
  process.exitCode = interruption.exitCode() ?? (count.failed === 0 ? 0 : 1);
}
