/**
 * What trying again would mean:
 * - `never`: it fails the same way; stop at once.
 * - `costs_attempt`: worth another attempt, of which there are only so many.
 * - `free`: the work was not to blame (a rate limit, an open breaker, a shutdown); try again without counting.
 */
export type RetryPolicy = 'never' | 'costs_attempt' | 'free';

export interface TaskErrorOptions {
  /** Stable, upper-case, for programs: `GEMINI_BAD_KEY`. */
  readonly code: string;
  readonly retry: RetryPolicy;
  /** The earliest sensible moment for the next attempt, counted from now. */
  readonly retryAfterMs?: number | undefined;
  /** What a person can do about it. */
  readonly remedy?: string | undefined;
  readonly cause?: unknown;
}

/** An error that carries the answer to its catcher's next question: may I try again, when, and does it count? */
export class TaskError extends Error {
  readonly code: string;
  readonly retry: RetryPolicy;
  readonly retryAfterMs: number | undefined;
  readonly remedy: string | undefined;

  constructor(message: string, options: TaskErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = options.code;
    this.retry = options.retry;
    this.retryAfterMs = options.retryAfterMs;
    this.remedy = options.remedy;
  }
}

/** Reads any thrown value as a {@link TaskError}; what is unknown is worth a counted attempt. */
export function asTaskError(error: unknown): TaskError {
  if (error instanceof TaskError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new TaskError(message, { code: 'UNEXPECTED', retry: 'costs_attempt', cause: error });
}
