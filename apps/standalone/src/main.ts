import { systemClock } from '@generia/resilience';
import { onShutdownSignals } from '@generia/service-runtime';

import { command } from './command.js';

process.exitCode = await command({
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  clock: systemClock,
  dice: Math.random,
  signal: onShutdownSignals(),
});
