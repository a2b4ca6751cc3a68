import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';

import { createCallBook } from './calls/call-book.js';
import { faultSwitch, limitSwitch, type Controls } from './controls.js';
import type { GeminiEmulatorOptions } from './gemini-emulator-options.js';
import type { DrawPicture } from './generate/draw-picture.js';
import { createResponseIds } from './generate/response-ids.js';
import { addAdminRoutes } from './http/admin-routes.js';
import { checkApiKey } from './http/check-api-key.js';
import { addEmulatorRoutes } from './http/emulator-routes.js';
import { createFaultDesk } from './http/fault-desk.js';
import { addGenerateRoutes } from './http/generate-routes.js';
import { setGoogleErrors } from './http/google-errors.js';
import { addModelRoutes } from './http/model-routes.js';
import { onlyFromHere } from './http/only-from-here.js';
import { rpcErrorBody } from './http/rpc-error.js';
import { createKeyRing, type CallKey } from './keys/call-key.js';
import { readLimits } from './limits/limit-rule.js';
import { createLimiter } from './limits/limiter.js';
import { priceTable } from './prices/price-table.js';
import { createFaultPlan } from './rules/fault-plan.js';
import { readFaultRules } from './rules/fault-rules.js';

export interface EmulatorApp {
  readonly app: FastifyInstance;
  readonly controls: Controls;
  readonly setLatency: (latencyMs: number) => void;
}

/** Largest request: a prompt with several inline pictures. */
const bodyLimitBytes = 32 * 1024 * 1024;

/** Puts the emulator together; it does not listen yet. Throws WrongSettings for rules or limits that are none. */
export function createEmulatorApp(options: GeminiEmulatorOptions): EmulatorApp {
  const { seed = 1, latencyMs: firstLatencyMs = 0, now = Date.now } = options;
  const firstRules = readFaultRules(options.faults ?? []);
  const firstLimits = readLimits(options.limits ?? []);
  const book = createCallBook({
    now,
    ...(options.keepCalls === undefined ? {} : { capacity: options.keepCalls }),
  });
  const plan = createFaultPlan({ seed, now }, firstRules);
  const limiter = createLimiter(firstLimits);
  const faults = createFaultDesk(seed, plan);
  const keyOf = createKeyReader(options);
  let latencyMs = firstLatencyMs;
  let responseId = createResponseIds(seed);

  const controls: Controls = {
    book,
    faults: faultSwitch(plan),
    limits: limitSwitch(limiter),
    reset: () => {
      plan.replace(firstRules);
      limiter.replace(firstLimits);
      faults.restart();
      book.clear();
      latencyMs = firstLatencyMs;
      responseId = createResponseIds(seed);
    },
  };

  const app = Fastify({
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 500 },
  });
  setGoogleErrors(app);
  requireKey(app, goodKeys(options));
  app.get('/health', async () => ({ status: 'UP' }));
  addModelRoutes(app, { faults, keyOf });
  addGenerateRoutes(app, {
    seed,
    book,
    faults,
    limiter,
    keyOf,
    now,
    prices: { ...priceTable, ...options.prices },
    draw: options.drawPicture ?? drawLazily,
    beforeAnswer: options.beforeAnswer,
    responseId: () => responseId(),
    latencyMs: () => latencyMs,
  });
  void app.register(async (scope) => {
    if (options.allowRemoteAdmin !== true) scope.addHook('onRequest', onlyFromHere);
    addAdminRoutes(scope, controls);
    addEmulatorRoutes(scope, controls);
  });
  return {
    app,
    controls,
    setLatency: (milliseconds) => {
      latencyMs = milliseconds;
    },
  };
}

/** Loads the painter with the first picture: text alone starts without it. */
const drawLazily: DrawPicture = async (order) => {
  const { drawPicture } = await import('./pictures/draw-picture.js');
  return drawPicture(order);
};

/** Undefined: any key is good. */
function goodKeys({ apiKey, keys }: GeminiEmulatorOptions): ReadonlySet<string> | undefined {
  if (apiKey === undefined && keys === undefined) return undefined;
  return new Set([...Object.values(keys ?? {}), ...(apiKey === undefined ? [] : [apiKey])]);
}

function createKeyReader({ keys }: GeminiEmulatorOptions): (request: FastifyRequest) => CallKey {
  const ring = createKeyRing(keys);
  return (request) => ring.keyOf(secretOf(request) ?? '');
}

function secretOf(request: FastifyRequest): string | undefined {
  const secret = request.headers['x-goog-api-key'];
  return typeof secret === 'string' ? secret : undefined;
}

function requireKey(app: FastifyInstance, good: ReadonlySet<string> | undefined): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/v1beta/')) return undefined;
    const refusal = checkApiKey(secretOf(request), good);
    return refusal === null ? undefined : reply.code(refusal.httpStatus).send(rpcErrorBody(refusal));
  });
}
