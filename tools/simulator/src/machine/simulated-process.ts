import { type Clock, type Dice, TaskError } from '@generia/resilience';

import type { Faults } from './faults.js';
import type { EventOwner, Scheduler } from './scheduler.js';
import type { Trace } from './trace.js';

/** What the processes of one system share. */
export interface Machine {
  readonly scheduler: Scheduler;
  readonly dice: Dice;
  readonly faults: Faults;
  readonly trace: Trace;
}

/** How a request over a wire fails when it does. */
export interface Wire {
  /** For the trace: `tasks.updateOne`. */
  readonly what: string;
  /** Whether it changes anything: only then can it matter that its answer was lost. */
  readonly changes: boolean;
  /** Its failure, as its real client tells it. */
  readonly failure: (outcome: 'not made' | 'unknown') => TaskError;
}

const USUAL_TRIP_MS = 2;
const SLOW_TRIP_MS = 12_000;
const LONGEST_FREEZE_MS = 45_000;
const READING_MS = 50;
/** How much oftener a process stands still while it connects: there its lease is confirmed, and nothing is sent yet. */
const CONNECTING_FREEZES = 10;

/**
 * A process: a clock of its own, and wires to everything else. Every request over a wire is two events, so that anything
 * may happen between a request, its effect and its answer, the end of the process included: then nothing that it would
 * do next ever happens.
 */
export class SimulatedProcess implements EventOwner {
  isGone = false;
  frozenUntilMs = 0;
  /** When it was asked to stop, by the system's time. */
  stoppingSinceMs: number | undefined;
  readonly clock: Clock;
  #sleeps = 0;
  readonly #onGone: (() => void)[] = [];

  constructor(
    readonly name: string,
    readonly skewMs: number,
    readonly machine: Machine,
    /** Whether it may die or stand still on its own. */
    private readonly isMortal = true,
  ) {
    const { scheduler } = machine;
    this.clock = {
      now: () => Math.floor(scheduler.now() + skewMs),
      sleep: (durationMs, signal) => this.#sleep(durationMs, signal),
    };
  }

  /** Timers that the process has set. */
  get sleeps(): number {
    return this.#sleeps;
  }

  /** Ends it without a word. */
  crash(): void {
    if (this.isGone) return;
    this.machine.trace.note(this.machine.scheduler.now(), this.name, 'dies');
    this.end();
  }

  /** Ends it after it has stopped. */
  end(): void {
    this.isGone = true;
    for (const tell of this.#onGone.splice(0)) tell();
  }

  /** Acts once it has not stood still for so long; what fell due while it did comes first. */
  afterAwake(durationMs: number, act: () => void): void {
    const { scheduler } = this.machine;
    const dueAtMs = scheduler.now() + durationMs;
    const check = (): void => {
      if (scheduler.now() > dueAtMs) this.afterAwake(durationMs, act);
      else act();
    };
    scheduler.after(durationMs, check, this);
  }

  /** Calls `connected` once a connection is made, unless the process dies meanwhile; it may stand still for long first. */
  connect(durationMs: number, connected: () => void): void {
    if (!this.#meetsItsFate(CONNECTING_FREEZES)) this.machine.scheduler.after(durationMs, connected, this);
  }

  onGone(tell: () => void): void {
    this.#onGone.push(tell);
  }

  /** Makes a request; `effect` takes place at the other end, whatever becomes of the process meanwhile. */
  request<T>(wire: Wire, effect: () => Promise<T>): Promise<T> {
    const { scheduler, dice, faults, trace } = this.machine;
    return new Promise((resolve, reject) => {
      if (this.#meetsItsFate()) return;
      trace.note(scheduler.now(), this.name, wire.what);
      const answer = (tell: () => void): void => {
        const hear = (): void => {
          if (!this.#meetsItsFate()) tell();
        };
        scheduler.after(this.#tripMs(), hear, this);
      };
      const arrive = (): void => {
        if (dice() < faults.cut) return answer(() => reject(wire.failure('not made')));
        effect().then(
          (value) => {
            const isLost = wire.changes && dice() < faults.lostAnswer;
            answer(isLost ? () => reject(wire.failure('unknown')) : () => resolve(value));
          },
          (error: Error) => answer(() => reject(error)),
        );
      };
      scheduler.after(this.#tripMs(), arrive);
    });
  }

  /** Whether the process dies here, or stands still for a while. */
  #meetsItsFate(freezeFactor = 1): boolean {
    if (this.isGone) return true;
    if (!this.isMortal) return false;
    const { scheduler, dice, faults, trace } = this.machine;
    const luck = dice();
    if (luck < faults.crash) {
      this.crash();
      return true;
    }
    if (luck < faults.crash + freezeFactor * faults.freeze) {
      this.frozenUntilMs = scheduler.now() + dice() * LONGEST_FREEZE_MS;
      trace.note(scheduler.now(), this.name, `stands still until ${this.frozenUntilMs.toFixed(0)}`);
    }
    return false;
  }

  #tripMs(): number {
    const { dice, faults } = this.machine;
    return dice() < faults.slow ? SLOW_TRIP_MS * dice() : USUAL_TRIP_MS * dice();
  }

  #sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason as Error);
        return;
      }
      this.#sleeps += 1;
      const { scheduler } = this.machine;
      const dueAtMs = scheduler.now() + Math.max(0, durationMs);
      const wake = (): void => {
        this.#sleeps -= 1;
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      // As the system's own clock does: what arrived while the process stood still is read before time is up.
      const ring = (): void => {
        if (scheduler.now() > dueAtMs) cancel = scheduler.after(READING_MS, wake, this);
        else wake();
      };
      let cancel = scheduler.after(durationMs, ring, this);
      const onAbort = (): void => {
        cancel();
        this.#sleeps -= 1;
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }
}

/** The failures of a server that comes back: nobody's attempt is to blame. */
export function failureOf(server: 'STORE' | 'PLATFORM' | 'OBJECTS' | 'BUS'): Wire['failure'] {
  return (outcome) =>
    new TaskError(
      outcome === 'unknown' ? 'The answer was lost on the way.' : 'The connection was not made.',
      {
        code: outcome === 'unknown' ? `${server}_OUTCOME_UNKNOWN` : `${server}_UNAVAILABLE`,
        retry: 'free',
      },
    );
}
