import { type Clock, type Dice, type Log, silentLog } from '@generia/resilience';

import { createBreakers } from './attempt/breakers.js';
import { TokenGauge } from './attempt/token-gauge.js';
import type { Generation } from './generation.js';
import { generateImage } from './image/generate-image.js';
import { createInProcessLimits } from './limits/in-process-limits.js';
import { createLimiters } from './limits/limiters.js';
import type { KnownLimits } from './limits/limit-state.js';
import { createLimitStore } from './limits/limit-store.js';
import type { SharedLimits } from './limits/shared-limits.js';
import { createModelBook } from './models/model-book.js';
import type { ImageSize, ModelData, ThinkingLevel } from './models/model-data.js';
import { MODELS } from './models/models.js';
import type { ModelReport } from './probe/model-report.js';
import { probeModels } from './probe/probe-models.js';
import { SchemaVerdicts } from './schema/schema-verdicts.js';
import { readApiKey, readBaseUrl, readTimeout } from './settings.js';
import { generateText } from './text/generate-text.js';
import type { SafetyThreshold } from './wire/request-body.js';
import { createSdkTransport } from './wire/sdk-transport.js';
import type { Transport } from './wire/transport.js';

export interface GeminiClientOptions {
  readonly apiKey: string;
  /** Another server that speaks Gemini's REST, e.g. `http://127.0.0.1:8090`. */
  readonly baseUrl?: string | undefined;
  /** What is known of the models; by default {@link MODELS}. */
  readonly models?: readonly ModelData[] | undefined;
  readonly clock: Clock;
  /** For jitter; by default the machine's own. */
  readonly dice?: Dice | undefined;
  readonly log?: Log | undefined;
  /**
   * How long one attempt may take from sending to the last byte; 120 s by default, 290 s at most, because many networks
   * forget a connection that says nothing for longer.
   */
  readonly attemptTimeoutMs?: number | undefined;
  /** How long a call may take with all its attempts and waits; 5 minutes by default. */
  readonly callTimeoutMs?: number | undefined;
  /** Who would have to wait longer for a turn is turned away with a free error that says when to come back; 30 s by default. */
  readonly patienceMs?: number | undefined;
  /** How many calls to one model may be under way at a time; 100 by default. */
  readonly concurrency?: number | undefined;
  /** By model; what is not given is found out. */
  readonly limits?: Readonly<Record<string, KnownLimits>> | undefined;
  /** Where all processes that use this key share what they know of its limits; by default this process is alone. */
  readonly sharedLimits?: SharedLimits | undefined;
  /** Of pictures; a model that does not offer it draws its largest smaller one. */
  readonly imageSize?: ImageSize | undefined;
  /** From which probability on an answer is blocked. */
  readonly safety?: SafetyThreshold | undefined;
  /** How hard to think, as far as the model lets us choose; the least by default, which suits filling in a schema. */
  readonly thinking?: ThinkingLevel | undefined;
  /** For {@link GeminiClient.probeModels} only: the SDK takes no fetch. */
  readonly fetch?: typeof fetch | undefined;
  /** How a call goes over the wire; by default through the vendor's SDK. */
  readonly transport?: Transport | undefined;
}

/** Gemini behind our port, and a free question to ask at start-up. */
export interface GeminiClient extends Generation {
  /**
   * Asks which models the key may use, and settles which of each needed model's chain answers for it from now on.
   *
   * @throws GeminiError with the remedy in its message: bad key, no model of a chain on offer, wrong address, ...
   */
  probeModels(needed: readonly string[], signal?: AbortSignal): Promise<ModelReport>;
}

/**
 * Text and pictures from Gemini. From outside to inside: a call takes as many attempts as its remedies allow, each on the
 * best model that is to be had; an attempt waits for its turn at a pace that all processes share, has its money set aside,
 * passes the breakers of its model and of the vendor, goes over the wire with a deadline, and is read with patience.
 *
 * @throws RangeError when a setting makes no sense; the message never holds the key
 */
export function createGeminiClient(options: GeminiClientOptions): GeminiClient {
  const { clock, log = silentLog, dice = Math.random, models = MODELS, limits: known = {} } = options;
  const apiKey = readApiKey(options.apiKey);
  const baseUrl = readBaseUrl(options.baseUrl);
  const attemptTimeoutMs = readTimeout(options.attemptTimeoutMs);
  const { concurrency = 100, patienceMs = 30_000, callTimeoutMs = 300_000 } = options;
  const book = createModelBook(models, log);
  const shared = options.sharedLimits ?? createInProcessLimits();
  const limits = createLimitStore({ shared, clock, log, known: (model) => known[model] ?? {} });
  const context = {
    ...{ clock, dice, log, models, book, limits, attemptTimeoutMs, callTimeoutMs, patienceMs },
    secrets: [apiKey],
    limiterOf: createLimiters({ store: limits, clock, dice, log, concurrency, patienceMs }),
    breakers: createBreakers(clock, log),
    gauge: new TokenGauge(),
    verdicts: new SchemaVerdicts(),
    transport: options.transport ?? createSdkTransport({ apiKey, baseUrl }),
    thinking: options.thinking ?? 'minimal',
    safety: options.safety ?? 'BLOCK_ONLY_HIGH',
    imageSize: options.imageSize ?? '1K',
  };
  const probe = {
    ...{ apiKey, baseUrl, clock, log, book, models },
    timeoutMs: Math.min(attemptTimeoutMs, 30_000),
    fetch: options.fetch ?? fetch,
  };
  return {
    generateText: async (request) => generateText(context, request),
    generateImage: async (request) => generateImage(context, request),
    probeModels: (needed, signal) => probeModels(probe, needed, signal),
  };
}
