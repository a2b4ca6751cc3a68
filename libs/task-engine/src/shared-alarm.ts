import { type Clock, remainingMs, setAlarm } from '@generia/resilience';

interface Alarm {
  readonly rings: Set<() => void>;
  readonly stop: () => void;
}

/** Calls all who asked for the same moment together, with one timer, so that what they do then can be done together. */
export class SharedAlarm {
  readonly #clock: Clock;
  readonly #alarms = new Map<number, Alarm>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls `ring` at that moment, unless the returned function was called before. No timer is left when nobody waits. */
  ringAt(atMs: number, ring: () => void): () => void {
    const alarm = this.#alarms.get(atMs) ?? this.#set(atMs);
    alarm.rings.add(ring);
    return () => {
      if (!alarm.rings.delete(ring) || alarm.rings.size > 0 || this.#alarms.get(atMs) !== alarm) return;
      this.#alarms.delete(atMs);
      alarm.stop();
    };
  }

  #set(atMs: number): Alarm {
    const rings = new Set<() => void>();
    const stop = setAlarm(this.#clock, remainingMs(atMs, this.#clock), () => {
      this.#alarms.delete(atMs);
      for (const ring of rings) ring();
    });
    const alarm = { rings, stop };
    this.#alarms.set(atMs, alarm);
    return alarm;
  }
}
