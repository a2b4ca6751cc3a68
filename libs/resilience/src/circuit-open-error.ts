import { TaskError } from './task-error.js';

/** The upstream is known to be down and was not called. Waiting costs no attempt. */
export class CircuitOpenError extends TaskError {
  /** Of the breaker. */
  readonly breaker: string;

  constructor(breaker: string, retryAfterMs: number) {
    super(`${breaker} does not work at the moment; it is tried again in ${retryAfterMs} ms.`, {
      code: 'CIRCUIT_OPEN',
      retry: 'free',
      retryAfterMs,
    });
    this.breaker = breaker;
  }
}
