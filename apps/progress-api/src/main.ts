import { systemClock } from '@generia/resilience';
import { runService } from '@generia/service-host';
import { onShutdownSignals } from '@generia/service-runtime';

import { createProgressApi } from './app.js';

process.exitCode = await runService(createProgressApi(), {
  env: process.env,
  clock: systemClock,
  dice: Math.random,
  signal: onShutdownSignals(),
  stderr: process.stderr,
});
