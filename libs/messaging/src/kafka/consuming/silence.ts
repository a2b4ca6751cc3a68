import type { Clock } from '@generia/resilience';

/** Notices when nothing is heard for too long. kafkajs can fall silent without an error. */
export class Silence {
  readonly #longestMs: number;
  readonly #clock: Clock;
  #heardAt: number;

  constructor(longestMs: number, clock: Clock) {
    this.#longestMs = longestMs;
    this.#clock = clock;
    this.#heardAt = clock.now();
  }

  /** Something was heard. */
  broken(): void {
    this.#heardAt = this.#clock.now();
  }

  /** Resolves with an error when the silence has lasted too long, and with null when the signal aborts before. */
  async watch(signal: AbortSignal): Promise<Error | null> {
    for (;;) {
      await this.#clock.sleep(this.#longestMs / 3, signal).catch(() => undefined);
      if (signal.aborted) return null;
      const silentMs = this.#clock.now() - this.#heardAt;
      if (silentMs > this.#longestMs) return new Error(`No sign of life for ${silentMs} ms`);
    }
  }
}
