import { type RetryPolicy, TaskError } from '@generia/resilience';

import type { CallUsage } from '../generation.js';
import { type FailureKind, failureKindData } from './failure-kinds.js';

/**
 * What a failed call cost:
 * - `none`: nothing; it was never sent, or it was refused before any work.
 * - `exact`: what `usage` says, because an answer with its counters arrived.
 * - `unknown`: perhaps something; it was sent and its end was not seen. An abort only stops our own waiting.
 */
export type Billing = 'none' | 'exact' | 'unknown';

/** What is known about a failure before the call's usage is added to it. */
export interface Failure {
  readonly kind: FailureKind;
  readonly billing: Billing;
  /** Particulars for people, already free of secrets. */
  readonly detail?: string | undefined;
  readonly httpStatus?: number | undefined;
  /** Overrules the kind's own delay. */
  readonly retryAfterMs?: number | undefined;
  /** Overrules the kind's own policy. */
  readonly retry?: RetryPolicy | undefined;
  /** Never the SDK's own error: its text holds the address and the raw reply. */
  readonly cause?: unknown;
}

/**
 * A failed call to Gemini. `kind` says what happened, `retry` and `retryAfterMs` whether and when to try again,
 * `tryNextModel` whether another model may do better, `usage` and `billing` what it cost. Neither the key nor an address
 * is in any of its texts.
 */
export class GeminiError extends TaskError {
  readonly kind: FailureKind;
  readonly usage: CallUsage;
  readonly billing: Billing;
  readonly httpStatus: number | undefined;
  readonly tryNextModel: boolean;

  constructor(failure: Failure, usage: CallUsage) {
    const data = failureKindData(failure.kind);
    super(messageOf(failure, usage.model), {
      code: `GEMINI_${failure.kind.toUpperCase()}`,
      retry: failure.retry ?? data.retry,
      retryAfterMs: failure.retryAfterMs ?? data.retryAfterMs,
      remedy: data.remedy,
      cause: failure.cause,
    });
    this.kind = failure.kind;
    this.usage = usage;
    this.billing = failure.billing;
    this.httpStatus = failure.httpStatus;
    this.tryNextModel = data.tryNextModel ?? false;
  }
}

function messageOf({ kind, detail }: Failure, model: string): string {
  const { says, remedy } = failureKindData(kind);
  const particulars = detail ? `${model}: ${detail}` : model;
  return [says, `(${particulars})`, remedy].filter(Boolean).join(' ');
}
