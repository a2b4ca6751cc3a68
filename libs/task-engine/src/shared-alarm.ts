import { type Clock, remainingMs, setAlarm } from '@generia/resilience';

interface Alarm {
  readonly rings: Set<(fault?: Error) => void>;
  readonly stop: () => void;
}

/** Calls all who asked for the same moment together, with one timer, so that what they do then can be done together. */
export class SharedAlarm {
  readonly #clock: Clock;
  readonly #alarms = new Map<number, Alarm>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Calls `ring` at that moment, with a reason when a clock that is slept with fails, unless the returned function was called
   * before. No timer is left when nobody waits.
   */
  ringAt(atMs: number, ring: (fault?: Error) => void): () => void {
    const alarm = this.#alarms.get(atMs) ?? this.#set(atMs);
    alarm.rings.add(ring);
    return () => {
      if (!alarm.rings.delete(ring) || alarm.rings.size > 0 || this.#alarms.get(atMs) !== alarm) return;
      this.#alarms.delete(atMs);
      alarm.stop();
    };
  }

  #set(atMs: number): Alarm {
    const rings = new Set<(fault?: Error) => void>();
    const stop = setAlarm(this.#clock, remainingMs(atMs, this.#clock), (fault) => {
      this.#alarms.delete(atMs);
      for (const ring of rings) ring(fault);
    });
    const alarm = { rings, stop };
    this.#alarms.set(atMs, alarm);
    return alarm;
  }
}
