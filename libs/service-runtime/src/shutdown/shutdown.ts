import { silentLog, systemClock, type Clock, type Log } from '@generia/resilience';

/** How one part was closed. */
export type CloseOutcome = 'closed' | 'failed' | 'timed_out';

export interface ClosedPart {
  readonly name: string;
  readonly outcome: CloseOutcome;
}

export interface ShutdownOptions {
  /** The time that all parts share. */
  readonly graceMs: number;
  /** What even the last part gets when the others have used up the grace time. */
  readonly leastMs?: number;
  readonly log?: Log;
  readonly clock?: Clock;
}

/**
 * Closes what was opened, last opened first: register each part right after opening it. {@link Shutdown.close} always
 * ends, after at most the grace time plus `leastMs` for each part; a part that fails or hangs is logged and left behind,
 * and the parts below it are still closed.
 */
export class Shutdown {
  readonly #parts: { readonly name: string; readonly close: () => unknown }[] = [];
  readonly #options: Required<ShutdownOptions>;
  #closing: Promise<readonly ClosedPart[]> | undefined;
  #closed = false;

  constructor(options: ShutdownOptions) {
    this.#options = { leastMs: 250, log: silentLog, clock: systemClock, ...options };
  }

  /** Remembers how to close a part. What is opened while everything closes, or after that, is closed too. */
  add(name: string, close: () => unknown): void {
    if (this.#closed) void this.#closeOne({ name, close }, this.#options.leastMs);
    else this.#parts.push({ name, close });
  }

  /** Closes everything, once; later calls get the same promise. Never rejects. */
  close(): Promise<readonly ClosedPart[]> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  async #closeAll(): Promise<readonly ClosedPart[]> {
    const { clock, graceMs, leastMs } = this.#options;
    const deadlineMs = clock.now() + graceMs;
    const closed: ClosedPart[] = [];
    for (let part = this.#parts.pop(); part !== undefined; part = this.#parts.pop()) {
      const allowedMs = Math.max(leastMs, deadlineMs - clock.now());
      closed.push({ name: part.name, outcome: await this.#closeOne(part, allowedMs) });
    }
    this.#closed = true;
    return closed;
  }

  async #closeOne(
    { name, close }: { name: string; close: () => unknown },
    allowedMs: number,
  ): Promise<CloseOutcome> {
    const { clock, log } = this.#options;
    const done = new AbortController();
    const closing = Promise.resolve()
      .then(close)
      .then(
        (): CloseOutcome => 'closed',
        (error: unknown): CloseOutcome => {
          log.error({ err: error, part: name }, 'A part failed to close.');
          return 'failed';
        },
      )
      .finally(() => done.abort());
    const waiting = clock.sleep(allowedMs, done.signal).then(
      (): CloseOutcome => 'timed_out',
      (): CloseOutcome => 'closed',
    );
    const first = await Promise.race([closing, waiting]);
    // When the sleep ends by the abort, the part has settled in the same moment, and its own outcome counts.
    if (done.signal.aborted) return closing;
    if (first === 'timed_out')
      log.error({ part: name, allowedMs }, 'A part did not close in time; it was left behind.');
    return first;
  }
}
