import { GoogleGenerativeAI } from '@google/generative-ai';
import type { Clock } from '@generia/resilience';

import type { Generation } from './generation.js';
import { generateImage } from './image/generate-image.js';
import type { ImageSize, ModelData, ThinkingLevel } from './models/model-data.js';
import { MODELS } from './models/models.js';
import { probeModels } from './probe/probe-models.js';
import { readApiKey, readBaseUrl, readTimeout } from './settings.js';
import { generateText } from './text/generate-text.js';
import type { SafetyThreshold } from './wire/request-body.js';

export interface GeminiClientOptions {
  readonly apiKey: string;
  /** Another server that speaks Gemini's REST, e.g. `http://127.0.0.1:8090`. */
  readonly baseUrl?: string | undefined;
  /** What is known of the models; by default {@link MODELS}. */
  readonly models?: readonly ModelData[] | undefined;
  readonly clock: Clock;
  /**
   * How long one call may take from sending to the last byte; 120 s by default, 290 s at most, because the built-in
   * fetch gives up after 300 s without a header or a byte. Changing that would need a global dispatcher, which would
   * change every other user of fetch in the process too.
   */
  readonly attemptTimeoutMs?: number | undefined;
  /** Of pictures; a model that does not offer it draws its largest smaller one. */
  readonly imageSize?: ImageSize | undefined;
  /** From which probability on an answer is blocked. */
  readonly safety?: SafetyThreshold | undefined;
  /** How hard to think, as far as the model lets us choose; the least by default, which suits filling in a schema. */
  readonly thinking?: ThinkingLevel | undefined;
  /** For {@link GeminiClient.probeModels} only: the SDK takes no fetch. */
  readonly fetch?: typeof fetch | undefined;
}

/** Gemini behind our port, and a free question to ask at start-up. */
export interface GeminiClient extends Generation {
  /**
   * Asks which models the key may use and makes sure that the needed ones are among them.
   *
   * @throws GeminiError with the remedy in its message: bad key, unknown model, wrong address, ...
   */
  probeModels(needed: readonly string[], signal?: AbortSignal): Promise<readonly string[]>;
}

/**
 * Text and pictures from Gemini over REST, through the vendor's SDK. One call is one request: nothing is retried, limited
 * or budgeted here. Those are wrappers around a {@link Generation}, which find in each `GeminiError` whether and when to
 * try again, whether another model may do better, and what was spent.
 *
 * @throws RangeError when a setting makes no sense; the message never holds the key
 */
export function createGeminiClient(options: GeminiClientOptions): GeminiClient {
  const apiKey = readApiKey(options.apiKey);
  const baseUrl = readBaseUrl(options.baseUrl);
  const attemptTimeoutMs = readTimeout(options.attemptTimeoutMs);
  const { clock } = options;
  const context = {
    sdk: new GoogleGenerativeAI(apiKey),
    baseUrl,
    clock,
    attemptTimeoutMs,
    secrets: [apiKey],
    models: options.models ?? MODELS,
    thinking: options.thinking ?? 'minimal',
    safety: options.safety ?? 'BLOCK_ONLY_HIGH',
    imageSize: options.imageSize ?? '1K',
  };
  const probe = {
    apiKey,
    baseUrl,
    clock,
    timeoutMs: Math.min(attemptTimeoutMs, 30_000),
    fetch: options.fetch ?? fetch,
  };
  return {
    generateText: (request) => generateText(context, request),
    generateImage: (request) => generateImage(context, request),
    probeModels: (needed, signal) => probeModels(probe, needed, signal),
  };
}
