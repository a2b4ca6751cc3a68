import { systemClock } from '@generia/resilience';
import { onShutdownSignals } from '@generia/service-runtime';

import { smoke } from './smoke.js';

try {
  process.exitCode = await smoke({
    env: process.env,
    clock: systemClock,
    fetch,
    stdout: process.stdout,
    signal: onShutdownSignals(),
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
