import { type Clock, type Dice, raceAbort } from '@generia/resilience';
import {
  createLogger,
  createServiceHttp,
  describeForPeople,
  type Environment,
  isErrorForPeople,
  listenOn,
  loadConfig,
  type Logger,
  type ServiceHttpOptions,
  Shutdown,
  ShutdownRequested,
} from '@generia/service-runtime';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';

import { asErrorForPeople } from './error-for-people.js';
import { ServerReadiness } from './readiness.js';
import type { ServerConfig } from './server-environment.js';
import { createServiceMetrics, type ServiceMetrics } from './service-metrics.js';

/** What a service's composition root gets to work with. */
export interface ServiceSurroundings<Config> {
  readonly name: string;
  readonly config: Config;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Logger;
  /** Fires when the process is asked to stop. */
  readonly signal: AbortSignal;
  readonly shutdown: Shutdown;
  readonly readiness: ServerReadiness;
  readonly metrics: ServiceMetrics;
}

export interface RunServiceOptions<Schema extends z.ZodType<ServerConfig>> {
  /** The service, in logs, metrics and groups. */
  readonly name: string;
  readonly environment: Schema;
  /** Its HTTP server, which listens from the first moment; /health, /ready and /metrics unless told. */
  readonly createHttp?: (options: ServiceHttpOptions, config: Readonly<z.output<Schema>>) => FastifyInstance;
  /** Builds the service and starts it; everything that it opens is registered with `shutdown`. */
  readonly start: (surroundings: ServiceSurroundings<Readonly<z.output<Schema>>>) => Promise<void>;
}

/** What surrounds the process; passed in, so that tests run a whole service. */
export interface ServiceProcess {
  readonly env: Environment;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly signal: AbortSignal;
  readonly stderr: { write(text: string): unknown };
  /** Where the log goes; stdout unless told. */
  readonly logTo?: { write(line: string): void };
}

/** What closing may take beyond the time that running tasks have. */
const CLOSE_MS = 10_000;

/**
 * Runs one service from its environment to its exit code: 0 after it was asked to stop, 2 when it was set up wrongly
 * (every problem named on stderr), 1 for a fault of ours.
 */
export async function runService<Schema extends z.ZodType<ServerConfig>>(
  { name, environment, createHttp = createServiceHttp, start }: RunServiceOptions<Schema>,
  surroundings: ServiceProcess,
): Promise<number> {
  const { clock, dice, signal, stderr } = surroundings;
  try {
    const config = loadConfig(environment, surroundings.env);
    const log = createLogger({ name, level: config.LOG_LEVEL, to: surroundings.logTo ?? 'stdout' });
    const shutdown = new Shutdown({ graceMs: config.SHUTDOWN_GRACE_MS + CLOSE_MS, log, clock });
    try {
      const readiness = new ServerReadiness(clock);
      const metrics = createServiceMetrics(name);
      const http = createHttp(
        { isReady: () => readiness.read(), metrics: metrics.registry, logger: log },
        config,
      );
      shutdown.add('HTTP server', () => http.close());
      const { url } = await listenOn(http, { host: config.SERVICE_HOST, port: config.SERVICE_PORT });
      log.info({ url }, `${name} listens`);
      // A server that never comes must not keep the service from stopping.
      const starting = start({ name, config, clock, dice, log, signal, shutdown, readiness, metrics });
      await raceAbort(starting, signal);
      log.info({ url }, `${name} is at work`);
      await untilAborted(signal);
    } catch (error) {
      if (!(error instanceof ShutdownRequested)) throw error;
      log.info({ reason: error.message }, `${name} stops`);
    } finally {
      await shutdown.close();
    }
    return 0;
  } catch (thrown) {
    const error = asErrorForPeople(thrown);
    if (isErrorForPeople(error)) {
      stderr.write(`${describeForPeople(error)}\n`);
      return error.exitCode;
    }
    stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
