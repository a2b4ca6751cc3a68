import { CircuitBreaker, type CircuitStateChange, type Clock, type Log } from '@generia/resilience';

import { failureKindData } from '../errors/failure-kinds.js';
import { GeminiError } from '../errors/gemini-error.js';

/** What keeps calls away from models that are down, and from the vendor as a whole. */
export interface Breakers {
  /** @throws CircuitOpenError without running `work` */
  run<T>(model: string, work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** How long until a call has a chance again; 0 when it has one now. */
  untilProbeMs(model: string): number;
  /** Whether calls fail at the moment: then it is no fault of the one who called. */
  isDown(model: string): boolean;
}

/** Five failures in a row; then a probe after 5, 15, 35 s, and from there on every 30 s. */
const OPENING = { failureThreshold: 5, openMs: 5_000, maxOpenMs: 30_000 } as const;

/** One breaker for each model, and inside of it one for the way to all of them. */
export function createBreakers(clock: Clock, log: Log): Breakers {
  const onStateChange = (change: CircuitStateChange): void =>
    log.warn({ ...change }, 'A circuit breaker has changed its state.');
  const make = (name: string): CircuitBreaker =>
    new CircuitBreaker({ name, clock, onStateChange, ...OPENING });
  const vendor = make('Gemini');
  const models = new Map<string, CircuitBreaker>();
  const breakerOf = (model: string): CircuitBreaker => {
    const breaker = models.get(model) ?? make(model);
    models.set(model, breaker);
    return breaker;
  };
  return {
    run: (model, work, signal) =>
      breakerOf(model).run(() => vendor.run(work, { isFailure: isNoConnection, signal }), {
        isFailure: isOutage,
        signal,
      }),
    untilProbeMs: (model) => Math.max(vendor.untilProbeMs, breakerOf(model).untilProbeMs),
    isDown: (model) => vendor.state !== 'closed' || breakerOf(model).state !== 'closed',
  };
}

/** Whether an error says that the model is down. A 429 never does. */
export function isOutage(error: unknown): boolean {
  return error instanceof GeminiError && failureKindData(error.kind).outage === true;
}

function isNoConnection(error: unknown): boolean {
  return error instanceof GeminiError && error.kind === 'network';
}
