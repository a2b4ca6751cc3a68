import { setTimeout as sleep } from 'node:timers/promises';

import Fastify, { type FastifyInstance } from 'fastify';

import { createCallLog } from './calls/call-log.js';
import type { RecordedCall } from './calls/recorded-call.js';
import { createFaultPlan } from './faults/fault-plan.js';
import { FaultRule } from './faults/fault-rule.js';
import type { DrawPicture } from './generate/draw-picture.js';
import { checkApiKey } from './http/check-api-key.js';
import { addEmulatorRoutes } from './http/emulator-routes.js';
import { addGenerateRoutes } from './http/generate-routes.js';
import { addModelRoutes } from './http/model-routes.js';
import { setGoogleErrors } from './http/google-errors.js';
import { rpcErrorBody } from './http/rpc-error.js';

export interface GeminiEmulatorOptions {
  /** 0, the default, takes any free port of 127.0.0.1. */
  readonly port?: number;
  /** Other seeds give other texts and pictures to the same requests. */
  readonly seed?: number;
  /** How long every answer waits. */
  readonly latencyMs?: number;
  /** The only key that is good; without it any key is. */
  readonly apiKey?: string;
  readonly faults?: readonly FaultRule[];
  readonly drawPicture?: DrawPicture;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

export interface GeminiEmulator {
  /** Where it listens, without a slash at the end: a `baseUrl` for a Gemini client. */
  readonly url: string;
  /** Every call since the start or the last clearing, in the order of coming. */
  calls(): readonly RecordedCall[];
  clearCalls(): void;
  /** Puts these rules in the place of all rules; throws a ZodError for a rule that is none. */
  setFaults(rules: readonly FaultRule[]): void;
  setLatency(latencyMs: number): void;
  /** Breaks off what still runs and frees the port. */
  close(): Promise<void>;
}

/** Largest request: a prompt with several inline pictures. */
const bodyLimitBytes = 32 * 1024 * 1024;

/**
 * Starts a server on 127.0.0.1 that speaks Gemini's REST interface: the same request to the same seed gets the same
 * answer. Rejects when the port is taken.
 */
export async function createGeminiEmulator(options: GeminiEmulatorOptions = {}): Promise<GeminiEmulator> {
  const seed = options.seed ?? 1;
  const log = createCallLog();
  const faults = createFaultPlan(seed, FaultRule.array().parse(options.faults ?? []));
  let latencyMs = options.latencyMs ?? 0;
  const app = Fastify({
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 500 },
  });
  setGoogleErrors(app);
  requireKey(app, options.apiKey);
  addModelRoutes(app);
  addGenerateRoutes(app, {
    seed,
    log,
    faults,
    draw: options.drawPicture ?? drawLazily,
    now: options.now ?? Date.now,
    delay: async (signal) => {
      if (latencyMs > 0) await sleep(latencyMs, undefined, { signal });
    },
  });
  addEmulatorRoutes(app, log, faults);
  const url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  return {
    url,
    calls: () => log.calls(),
    clearCalls: () => log.clear(),
    setFaults: (rules) => faults.replace(FaultRule.array().parse(rules)),
    setLatency: (milliseconds) => {
      latencyMs = milliseconds;
    },
    close: () => app.close(),
  };
}

/** Loads the painter with the first picture: text alone starts without it. */
const drawLazily: DrawPicture = async (order) => {
  const { drawPicture } = await import('./pictures/draw-picture.js');
  return drawPicture(order);
};

function requireKey(app: FastifyInstance, expectedKey: string | undefined): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/v1beta/')) return undefined;
    const key = request.headers['x-goog-api-key'];
    const refusal = checkApiKey(typeof key === 'string' ? key : undefined, expectedKey);
    return refusal === null ? undefined : reply.code(refusal.httpStatus).send(rpcErrorBody(refusal));
  });
}
