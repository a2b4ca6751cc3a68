export { allEnded } from './all-ended.js';
export { fullJitterBackoffMs, type BackoffOptions } from './backoff.js';
export {
  CircuitBreaker,
  type CircuitBreakerOptions,
  type CircuitState,
  type CircuitStateChange,
  type GuardedCall,
} from './circuit-breaker.js';
export { CircuitOpenError } from './circuit-open-error.js';
export { systemClock, type Clock, type Dice } from './clock.js';
export {
  DeadlineExceeded,
  isDeadlineReason,
  remainingMs,
  startDeadline,
  waitAtMost,
  withDeadline,
  type Deadline,
  type DeadlineOptions,
} from './deadline.js';
export { gather, type Gathered, type GatherOptions } from './gather.js';
export { silentLog, type Log, type LogLine } from './log.js';
export { raceAbort } from './race-abort.js';
export { type HeldPlace, type PlaceOwner, Semaphore } from './semaphore.js';
export { remembered } from './remembered.js';
export { asTaskError, TaskError, type RetryPolicy, type TaskErrorOptions } from './task-error.js';
export { setAlarm } from './set-alarm.js';
export { seededDice } from './seeded-dice.js';
