import { systemClock } from '@generia/resilience';
import { loadConfig, onShutdownSignals, Shutdown } from '@generia/service-runtime';

import { explainFailure } from './explain-failure.js';
import { runGateway } from './run-gateway.js';
import { GatewaySettings } from './settings.js';

const GRACE_MS = 5_000;

async function run(signal: AbortSignal, shutdown: Shutdown): Promise<void> {
  const settings = loadConfig(GatewaySettings, process.env);
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const gateway = await runGateway({ settings, clock: systemClock, shutdown, signal, tell });
  process.stdout.write(`Platform gateway listens on ${gateway.url}\n`);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

const signal = onShutdownSignals();
const shutdown = new Shutdown({ graceMs: GRACE_MS });
run(signal, shutdown)
  .catch((error: unknown) => {
    if (signal.aborted) return;
    process.stderr.write(`${explainFailure(error)}\n`);
    process.exitCode = 2;
  })
  .finally(() => shutdown.close())
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  });
