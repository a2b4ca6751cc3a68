import { systemClock } from '@generia/resilience';
import { runService } from '@generia/service-host';
import { onShutdownSignals } from '@generia/service-runtime';

import { worldOrchestrator } from './app.js';

process.exitCode = await runService(worldOrchestrator, {
  env: process.env,
  clock: systemClock,
  dice: Math.random,
  signal: onShutdownSignals(),
  stderr: process.stderr,
});
