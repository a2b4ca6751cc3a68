import { systemClock } from '@generia/resilience';
import { describeForPeople, isErrorForPeople, onShutdownSignals } from '@generia/service-runtime';

import { run } from './run.js';

try {
  process.exitCode = await run({
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    clock: systemClock,
    dice: Math.random,
    signal: onShutdownSignals(),
  });
} catch (error) {
  if (isErrorForPeople(error)) {
    process.stderr.write(`${describeForPeople(error)}\n`);
    process.exitCode = error.exitCode;
  } else {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}
