/*
 * The part of `.ci/run` after the installation: the checks, the tests, the HTTP interface asked at random, the benchmarks held against
 * their floors, what the real stack needs, the tests on it, and one verdict for all, which is the last line.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { lastLine, sum } from './count.mjs';
import { installCommands } from './debian-packages.mjs';
import { STACK_SCRIPT } from './stack-steps.mjs';
import { countCommand, keepVerdict } from './verdict.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** What cannot be installed is named by the stack itself, and is then a failure of its tests. */
function installTools() {
  const words = [join(root, STACK_SCRIPT), 'tools', '--json'];
  const stdio = /** @type {const} */ (['ignore', 'pipe', 'inherit']);
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', stdio });
  // Any other exit code is a fault of that command, which the tests on the stack will meet, too.
  install(status === 0 || status === 2 ? JSON.parse(stdout) : []);
}

/** Without a browser the page is not tried in one, and its tests say so. */
function installBrowser() {
  const { status } = spawnSync('chromium', ['--version'], { stdio: 'ignore' });
  install([{ name: 'chromium', works: status === 0, debianPackage: 'chromium' }]);
}

/** @param {readonly import('./debian-packages.mjs').ToolReport[]} tools */
function install(tools) {
  const machine = { userId: process.getuid?.(), hasApt: existsSync('/usr/bin/apt-get') };
  for (const [command, ...args] of installCommands(tools, machine)) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  }
}

/** @param {readonly string[]} args of npm */
async function runNpm(args) {
  const child = spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const output = keepVerdict((text) => process.stdout.write(text));
  child.stdout.setEncoding('utf8').on('data', (text) => output.push(text));
  const [exitCode] = await once(child, 'close');
  return countCommand(exitCode ?? 1, output.end());
}

installBrowser();
// --silent keeps npm from adding lines of its own after the last one.
const checks = await runNpm(['run', '--silent', 'check']);
const tests = await runNpm(['test', '--silent']);
// Needs Python and PyPI; without them it says that it was not run. The same requests each time: what fails here is news.
const fuzzing = await runNpm([
  'run',
  '--silent',
  'fuzz:api',
  '--',
  '--quick',
  '--if-possible',
  '--seed',
  '1',
]);
const benchmarks = await runNpm(['run', '--silent', 'bench', '--', 'all', '--quick']);
installTools();
const stackTests = await runNpm(['run', '--silent', 'test:stack']);
const count = sum([checks, tests, fuzzing, benchmarks, stackTests]);
process.stdout.write(`\n${lastLine(count)}\n`);
process.exitCode = count.failed === 0 ? 0 : 1;
