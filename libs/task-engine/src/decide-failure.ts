import type { TaskDocument } from '@generia/contracts';
import { type Dice, fullJitterBackoffMs, type TaskError } from '@generia/resilience';

/** What becomes of a task whose attempt failed. */
export type FailureDecision =
  | { readonly action: 'abandon' }
  | { readonly action: 'release' }
  | { readonly action: 'retry'; readonly delayMs: number; readonly refundAttempt: boolean }
  | { readonly action: 'fail' };

const ATTEMPT_BACKOFF = { initialMs: 1_000, factor: 2, maxMs: 60_000 };
const DEFERRAL_BACKOFF = { initialMs: 2_000, factor: 2, maxMs: 60_000 };
/** A wait that an upstream asks for is honoured up to here; then the task looks again. */
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * Decides by the error's own word: a lost lease is left alone, a shutdown puts the task back, a free error waits without
 * counting, and any other costs one of the attempts.
 *
 * @param attempt the number of this attempt, from 1
 */
export function decideFailure(
  error: TaskError,
  task: Pick<TaskDocument, 'attempt_count' | 'max_attempts' | 'deferral_count'>,
  dice: Dice,
): FailureDecision {
  if (error.code === 'LEASE_LOST') return { action: 'abandon' };
  if (error.code === 'SHUTDOWN') return { action: 'release' };
  if (error.retry === 'never') return { action: 'fail' };
  if (error.retry === 'free') {
    const backoffMs = fullJitterBackoffMs(task.deferral_count + 1, DEFERRAL_BACKOFF, dice);
    return { action: 'retry', delayMs: waitMs(error, backoffMs), refundAttempt: true };
  }
  if (task.attempt_count >= task.max_attempts) return { action: 'fail' };
  const backoffMs = fullJitterBackoffMs(task.attempt_count, ATTEMPT_BACKOFF, dice);
  return { action: 'retry', delayMs: waitMs(error, backoffMs), refundAttempt: false };
}

function waitMs(error: TaskError, backoffMs: number): number {
  return Math.min(LONGEST_WAIT_MS, Math.max(error.retryAfterMs ?? 0, backoffMs));
}
