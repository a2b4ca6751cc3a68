import { systemClock } from '@generia/resilience';
import { runService } from '@generia/service-host';
import { onShutdownSignals } from '@generia/service-runtime';

import { imageWorker } from './app.js';

process.exitCode = await runService(imageWorker, {
  env: process.env,
  clock: systemClock,
  dice: Math.random,
  signal: onShutdownSignals(),
  stderr: process.stderr,
});
