import type { Clock, Log } from '@generia/resilience';

import { type FailureKind, kindOfFailure, reasonOf } from './kafka-failure.js';

export interface StateLogOptions {
  readonly log: Log;
  readonly clock: Clock;
  readonly brokers: readonly string[];
}

interface Trouble {
  readonly since: number;
  /** What was said about it; nothing while it is too short to speak of. */
  said: FailureKind | null;
}

/** A broker that starts, or a coordinator that moves, is away for a moment; nobody has to do anything about that. */
const GRACE_MS = 2_000;

/** One line when a part of the bus loses Kafka, one when it has it again, and none for the attempts in between. */
export class StateLog {
  readonly #options: StateLogOptions;
  readonly #troubles = new Map<string, Trouble>();

  constructor(options: StateLogOptions) {
    this.#options = options;
  }

  /**
   * @param part What does not work, as people would say it: "publishing", "the consumer of group x".
   * @param since When it was tried first, if this is not the first attempt (milliseconds since the epoch).
   */
  failed(part: string, error: unknown, since = this.#options.clock.now()): void {
    const { log, clock, brokers } = this.#options;
    const kind = kindOfFailure(error);
    const trouble = this.#troubles.get(part) ?? { since, said: null };
    this.#troubles.set(part, trouble);
    const isBrief = kind === 'unavailable' && clock.now() - trouble.since < GRACE_MS;
    if (trouble.said === kind || isBrief) return;
    trouble.said = kind;
    const fields = { part, brokers, reason: reasonOf(error), err: error };
    if (kind === 'unavailable') log.error(fields, 'Kafka cannot be reached; trying until it can');
    else log.error(fields, 'Kafka does not do what it is asked; trying until it does');
  }

  works(part: string): void {
    const { log, clock } = this.#options;
    const trouble = this.#troubles.get(part);
    this.#troubles.delete(part);
    if (trouble?.said) log.info({ part, for_ms: clock.now() - trouble.since }, 'Kafka works again');
  }

  /** The part is no more; nothing is said about it. */
  forget(part: string): void {
    this.#troubles.delete(part);
  }
}
