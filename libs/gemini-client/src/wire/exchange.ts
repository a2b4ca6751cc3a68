import type { GenerateContentRequest, GoogleGenerativeAI } from '@google/generative-ai';
import { type Clock, isDeadlineReason, type RetryPolicy, TaskError, withDeadline } from '@generia/resilience';

import { type Failure, GeminiError } from '../errors/gemini-error.js';
import type { CallUsage } from '../generation.js';
import { GenerateReply } from './reply.js';
import type { GenerateBody } from './request-body.js';
import { sdkFailure } from './sdk-failure.js';
import { emptyUsage } from './usage.js';

export interface ExchangeContext {
  readonly sdk: GoogleGenerativeAI;
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly attemptTimeoutMs: number;
  /** What must not appear in any text. */
  readonly secrets: readonly string[];
}

export interface ExchangeRequest {
  readonly model: string;
  readonly body: GenerateBody;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** A reply that arrived whole, and the usage so far: no tokens yet, but the time and the model that answered. */
export interface Exchange {
  readonly reply: GenerateReply;
  readonly usage: CallUsage;
}

/**
 * Sends one generateContent call and waits for its whole reply, at most `attemptTimeoutMs`.
 *
 * @throws GeminiError for everything that goes wrong on the way; an abort rejects at once
 */
export async function exchange(context: ExchangeContext, request: ExchangeRequest): Promise<Exchange> {
  const { clock, attemptTimeoutMs: timeoutMs, secrets } = context;
  const { model, requestId, signal } = request;
  const startedAt = clock.now();
  const usage = (): CallUsage => emptyUsage(requestId, model, clock.now() - startedAt);
  if (signal.aborted) throw new GeminiError({ ...abortFailure(signal.reason), billing: 'none' }, usage());
  let raw: unknown;
  try {
    raw = await withDeadline((own) => callSdk(context, request, own), { clock, timeoutMs, signal });
  } catch (thrown) {
    if (signal.aborted) throw new GeminiError(abortFailure(signal.reason), usage());
    if (isDeadlineReason(thrown)) throw new GeminiError(abortFailure(thrown), usage());
    throw new GeminiError(sdkFailure(thrown, clock.now(), secrets), usage());
  }
  const reply = GenerateReply.safeParse(raw);
  if (!reply.success) {
    throw new GeminiError(
      { kind: 'unreadable_reply', billing: 'unknown', detail: 'not a Gemini reply' },
      usage(),
    );
  }
  return { reply: reply.data, usage: { ...usage(), servedModel: reply.data.modelVersion ?? null } };
}

/**
 * The SDK's own `timeout` never clears its timer, and a signal shared by calls gathers listeners; so each call gets a
 * signal of its own and a fresh body, which the SDK changes.
 */
async function callSdk(
  { sdk, baseUrl, attemptTimeoutMs }: ExchangeContext,
  { model, body, requestId }: ExchangeRequest,
  signal: AbortSignal,
): Promise<unknown> {
  const customHeaders = {
    'x-client-request-id': requestId.replaceAll(/[^\x21-\x7e]/g, '_').slice(0, 128),
    'x-server-timeout': String(Math.ceil(attemptTimeoutMs / 1_000)),
  };
  const { response } = await sdk
    .getGenerativeModel({ model }, { baseUrl })
    .generateContent({ ...body } as unknown as GenerateContentRequest, { signal, customHeaders });
  return response;
}

/** A caller that knows better (a lost lease, a shutdown) says by its reason whether trying again makes sense. */
function abortFailure(reason: unknown): Failure {
  const retry: RetryPolicy | undefined = reason instanceof TaskError ? reason.retry : undefined;
  return {
    kind: isDeadlineReason(reason) ? 'timeout' : 'cancelled',
    billing: 'unknown',
    retry,
    cause: reason,
  };
}
