export { fullJitterBackoffMs, type BackoffOptions } from './backoff.js';
export { systemClock, type Clock, type Dice } from './clock.js';
export { Semaphore } from './semaphore.js';
export { asTaskError, TaskError, type RetryPolicy, type TaskErrorOptions } from './task-error.js';
