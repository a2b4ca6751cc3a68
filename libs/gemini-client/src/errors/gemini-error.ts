import { type RetryPolicy, TaskError } from '@generia/resilience';

import type { CallUsage } from '../generation.js';
import { type FailureKind, failureKindData } from './failure-kinds.js';
import type { TooManyFacts } from './too-many-facts.js';

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
  /** The model that failed, when it is not the one that the usage is booked to. */
  readonly model?: string | undefined;
  /** Of a 429. */
  readonly tooMany?: TooManyFacts | undefined;
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
  readonly #failure: Failure;

  constructor(failure: Failure, usage: CallUsage) {
    const data = failureKindData(failure.kind);
    super(messageOf(failure, failure.model ?? usage.model), {
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
    this.#failure = { ...failure, model: failure.model ?? usage.model };
  }

  /** Of a 429: what it said. */
  get tooMany(): TooManyFacts | undefined {
    return this.#failure.tooMany;
  }

  /** What it was made of. */
  protected get failure(): Failure {
    return this.#failure;
  }

  /** The same failure, with more known about it. */
  with(changes: Partial<Failure>, usage: CallUsage = this.usage): GeminiError {
    return new GeminiError({ ...this.#failure, ...changes }, usage);
  }
}

function messageOf({ kind, detail }: Failure, model: string): string {
  const { says, remedy } = failureKindData(kind);
  const particulars = detail ? `${model}: ${detail}` : model;
  return [says, `(${particulars})`, remedy].filter(Boolean).join(' ');
}
