import type { TaskDocument } from '@generia/contracts';
import { type Dice, fullJitterBackoffMs, type TaskError } from '@generia/resilience';

import { CancelledError, ParkedError } from './engine-errors.js';

/** What becomes of a task whose attempt failed. */
export type FailureDecision =
  | { readonly action: 'abandon' }
  | { readonly action: 'release' }
  | { readonly action: 'park'; readonly reason: string }
  | { readonly action: 'cancel' }
  | { readonly action: 'retry'; readonly delayMs: number; readonly refundAttempt: boolean }
  | { readonly action: 'fail' };

const ATTEMPT_BACKOFF = { initialMs: 1_000, factor: 2, maxMs: 60_000 };
const DEFERRAL_BACKOFF = { initialMs: 2_000, factor: 2, maxMs: 60_000 };
/** A wait that an upstream asks for is honoured up to here; then the task looks again. */
const LONGEST_WAIT_MS = 15 * 60_000;
/** Above the wait that is asked for, so that those who were refused together do not come back together. */
const WAIT_JITTER = 0.2;

/**
 * Decides by the error's own word: a lost lease is left alone, a shutdown puts the task back, a world that may not go on
 * puts it aside, a free error waits without counting, and any other costs one of the attempts.
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
  if (error instanceof ParkedError) return { action: 'park', reason: error.reason };
  if (error instanceof CancelledError) return { action: 'cancel' };
  if (error.retry === 'never') return { action: 'fail' };
  if (error.retry === 'free') {
    const backoffMs = fullJitterBackoffMs(task.deferral_count + 1, DEFERRAL_BACKOFF, dice);
    return { action: 'retry', delayMs: waitMs(error, backoffMs, dice), refundAttempt: true };
  }
  if (task.attempt_count >= task.max_attempts) return { action: 'fail' };
  const backoffMs = fullJitterBackoffMs(task.attempt_count, ATTEMPT_BACKOFF, dice);
  return { action: 'retry', delayMs: waitMs(error, backoffMs, dice), refundAttempt: false };
}

function waitMs(error: TaskError, backoffMs: number, dice: Dice): number {
  const askedMs = (error.retryAfterMs ?? 0) * (1 + WAIT_JITTER * dice());
  return Math.round(Math.min(LONGEST_WAIT_MS, Math.max(askedMs, backoffMs)));
}
