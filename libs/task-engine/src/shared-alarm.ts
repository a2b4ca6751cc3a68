import { type Clock, raceAbort, remainingMs } from '@generia/resilience';

interface Alarm {
  readonly ring: Promise<void>;
  readonly stop: AbortController;
  sleepers: number;
}

/** Nobody sees it; without one, each alarm that is not needed would make an error with its stack. */
const STOPPED = new Error('Nobody sleeps any more.');

/** Wakes all who sleep until the same moment together, with one timer, so that what they do then can be done together. */
export class SharedAlarm {
  readonly #clock: Clock;
  readonly #alarms = new Map<number, Alarm>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Resolves at that moment, or rejects with the signal's reason. No timer is left when nobody sleeps. */
  async sleepUntil(atMs: number, signal: AbortSignal): Promise<void> {
    const alarm = this.#alarms.get(atMs) ?? this.#set(atMs);
    alarm.sleepers += 1;
    try {
      await raceAbort(alarm.ring, signal);
    } finally {
      alarm.sleepers -= 1;
      if (alarm.sleepers === 0) {
        this.#alarms.delete(atMs);
        alarm.stop.abort(STOPPED);
      }
    }
  }

  #set(atMs: number): Alarm {
    const stop = new AbortController();
    const ring = this.#clock.sleep(remainingMs(atMs, this.#clock), stop.signal);
    const alarm = { ring, stop, sleepers: 0 };
    this.#alarms.set(atMs, alarm);
    return alarm;
  }
}
