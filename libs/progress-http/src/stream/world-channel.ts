import type { WorldStatus } from '@generia/contracts';

import { encodeStatus, type EncodedStatus } from './encoded-status.js';
import type { StreamReader } from './stream-reader.js';

/** Waits and then calls back; the returned function ends the waiting. */
export type StartTimer = (delayMs: number, onTime: () => void) => () => void;

/**
 * The readers of one world. The first status after a quiet moment goes out at once; those that follow quickly are
 * gathered, so that a lively world does not drown its readers.
 */
export class WorldChannel {
  readonly readers = new Set<StreamReader>();
  readonly #startTimer: StartTimer;
  readonly #paceMs: number;
  #stopTimer: (() => void) | undefined;
  #waiting: EncodedStatus | undefined;

  constructor(startTimer: StartTimer, paceMs: number) {
    this.#startTimer = startTimer;
    this.#paceMs = paceMs;
  }

  publish(status: WorldStatus): void {
    const encoded = encodeStatus(status);
    if (this.#stopTimer === undefined || encoded.isLast) this.#sendToAll(encoded);
    else this.#waiting = encoded;
  }

  close(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    this.#waiting = undefined;
    for (const reader of this.readers) reader.end();
  }

  #sendToAll(status: EncodedStatus): void {
    this.#waiting = undefined;
    this.#stopTimer?.();
    this.#stopTimer = this.#startTimer(this.#paceMs, () => this.#onTime());
    for (const reader of this.readers) reader.send(status);
  }

  #onTime(): void {
    this.#stopTimer = undefined;
    if (this.#waiting) this.#sendToAll(this.#waiting);
  }
}
