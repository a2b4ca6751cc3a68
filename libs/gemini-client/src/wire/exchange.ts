import { type Clock, isDeadlineReason, type RetryPolicy, TaskError, withDeadline } from '@generia/resilience';

import { type Failure, GeminiError } from '../errors/gemini-error.js';
import type { CallUsage } from '../generation.js';
import { classifyFault } from './classify-fault.js';
import { GenerateReply } from './reply.js';
import { type Transport, type WireCall, WireFault } from './transport.js';
import { emptyUsage } from './usage.js';

export interface ExchangeContext {
  readonly transport: Transport;
  readonly clock: Clock;
  /** What must not appear in any text. */
  readonly secrets: readonly string[];
}

/** A reply that arrived whole, and the usage so far: no tokens yet, but the time and the model that answered. */
export interface Exchange {
  readonly reply: GenerateReply;
  readonly usage: CallUsage;
}

/**
 * Sends one generateContent call and waits for its whole reply, at most `timeoutMs`.
 *
 * @throws GeminiError for everything that goes wrong on the way; an abort rejects at once. What was never sent is billed nothing
 */
export async function exchange(context: ExchangeContext, call: WireCall): Promise<Exchange> {
  const { transport, clock, secrets } = context;
  const { model, requestId, signal, timeoutMs } = call;
  const startedAt = clock.now();
  const usage = (): CallUsage => ({
    ...emptyUsage(requestId, model, clock.now() - startedAt),
    attempts: 1,
  });
  let isSent = false;
  const maySend = (): boolean => {
    const may = call.maySend?.() ?? true;
    if (may) isSent = true;
    return may;
  };
  const unlessUnsent = (): CallUsage => ({ ...usage(), attempts: isSent ? 1 : 0 });
  const failed = (failure: Failure, spent = usage()): GeminiError =>
    new GeminiError(isSent ? failure : { ...failure, billing: 'none' }, spent);
  if (signal.aborted) throw failed(abortFailure(signal.reason), emptyUsage(requestId, model, 0));
  let raw: unknown;
  try {
    raw = await withDeadline((own) => transport({ ...call, signal: own, maySend }), {
      clock,
      timeoutMs,
      signal,
    });
  } catch (thrown) {
    if (signal.aborted) throw failed(abortFailure(signal.reason), unlessUnsent());
    if (isDeadlineReason(thrown)) throw failed(abortFailure(thrown), unlessUnsent());
    const isWithheld = thrown instanceof WireFault && thrown.evidence.type === 'withheld';
    throw failed(classifyFault(thrown, clock.now(), secrets), {
      ...usage(),
      ...(isWithheld ? { attempts: 0 } : {}),
    });
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

/** A caller that knows better (a lost lease, a shutdown) says by its reason whether trying again makes sense. */
export function abortFailure(reason: unknown): Failure {
  const retry: RetryPolicy | undefined = reason instanceof TaskError ? reason.retry : undefined;
  return {
    kind: isDeadlineReason(reason) ? 'timeout' : 'cancelled',
    billing: 'unknown',
    retry,
    cause: reason,
  };
}
