import { TaskError } from '@generia/resilience';

/** Another worker has taken the task over: this one must not write anything more. */
export class LeaseLostError extends TaskError {
  constructor(taskId: string) {
    super(`The lease of task ${taskId} was lost; another worker goes on with it.`, {
      code: 'LEASE_LOST',
      retry: 'free',
    });
  }
}

/** The service stops: the task goes back to its queue at once, and no attempt is counted. */
export class ShutdownError extends TaskError {
  constructor() {
    super('The service is stopping; the task goes back to its queue.', { code: 'SHUTDOWN', retry: 'free' });
  }
}

/** A task of a type that nobody knows, or with parameters that do not fit its type. */
export class InvalidTaskError extends TaskError {
  constructor(message: string, cause?: unknown) {
    super(message, { code: 'INVALID_TASK', retry: 'never', cause });
  }
}

/** The task's world may not go on now: the task is put aside, without counting the attempt, until somebody unparks it. */
export class ParkedError extends TaskError {
  /** Why, as a stable word: the field `parked` of the task. */
  readonly reason: string;

  constructor(reason: string, message: string, remedy?: string) {
    super(message, { code: 'PARKED', retry: 'free', remedy });
    this.reason = reason;
  }
}

/** The task's world was cancelled: the task ends, and nothing more is paid for. */
export class CancelledError extends TaskError {
  constructor(worldId: string) {
    super(`The world ${worldId} was cancelled.`, { code: 'CANCELLED', retry: 'never' });
  }
}

/** An attempt took longer than its type may: it is counted, and another follows while there are any left. */
export class AttemptTimeoutError extends TaskError {
  constructor(timeoutMs: number) {
    super(`The attempt did not end within ${timeoutMs / 1_000} s.`, {
      code: 'ATTEMPT_TIMEOUT',
      retry: 'costs_attempt',
      remedy: 'Look in the log for what it waited for.',
    });
  }
}
