import { CircuitOpenError } from './circuit-open-error.js';
import type { Clock } from './clock.js';
import { raceAbort } from './race-abort.js';

/**
 * - `closed`: calls go through.
 * - `open`: none does.
 * - `half_open`: one does, the probe; it decides for the others.
 */
export type CircuitState = 'closed' | 'open' | 'half_open';

export interface CircuitStateChange {
  readonly name: string;
  readonly from: CircuitState;
  readonly to: CircuitState;
  /** How long it stays open; only when it opens. */
  readonly openMs?: number;
}

export interface CircuitBreakerOptions {
  /** Of the upstream, for people. */
  readonly name: string;
  readonly clock: Clock;
  /** So many failures in a row open it. */
  readonly failureThreshold: number;
  /** How long it stays open before the first probe. */
  readonly openMs: number;
  /** While probes fail it stays open twice as long each time, up to this; 30 s by default, or `openMs` if that is longer. */
  readonly maxOpenMs?: number | undefined;
  readonly onStateChange?: ((change: CircuitStateChange) => void) | undefined;
}

export interface GuardedCall {
  /**
   * Whether an error says that the upstream is down; any other error proves that it answers. The refusal of a breaker
   * inside of this one is neither, and not asked about.
   */
  readonly isFailure: (error: unknown) => boolean;
  /** The caller's own; a call that it ended says nothing about the upstream. */
  readonly signal?: AbortSignal | undefined;
}

const DEFAULT_MAX_OPEN_MS = 30_000;

/**
 * Stops calling an upstream that is down, and finds out when it is up again, at the price of a few probes a minute.
 *
 * Put it around the call alone, inside of any queue or limiter, and give the call a deadline. Only calls that began since
 * the last change of state count, so that what was under way when it opened neither opens it again nor closes it.
 */
export class CircuitBreaker {
  readonly #options: CircuitBreakerOptions;
  readonly #maxOpenMs: number;
  #settled: CircuitState = 'closed';
  /** Grows with every change of state. */
  #epoch = 0;
  #failures = 0;
  #openMs: number;
  #probeAtMs = 0;
  #probing = false;

  constructor(options: CircuitBreakerOptions) {
    const { failureThreshold, openMs, maxOpenMs = Math.max(DEFAULT_MAX_OPEN_MS, openMs) } = options;
    if (!Number.isInteger(failureThreshold) || failureThreshold < 1)
      throw new RangeError(`A breaker opens after at least 1 failure, not ${failureThreshold}.`);
    if (!(openMs > 0 && maxOpenMs >= openMs))
      throw new RangeError(`A breaker stays open longer than 0 ms, not from ${openMs} to ${maxOpenMs} ms.`);
    this.#options = options;
    this.#maxOpenMs = maxOpenMs;
    this.#openMs = openMs;
  }

  get state(): CircuitState {
    return this.#settled === 'open' && this.#untilProbeMs() === 0 ? 'half_open' : this.#settled;
  }

  /** How long until a call has a chance again; 0 unless it is open. */
  get untilProbeMs(): number {
    return this.#settled === 'open' ? this.#untilProbeMs() : 0;
  }

  /**
   * Runs `work`, unless the upstream is known to be down. Rejects with the signal's reason as soon as it aborts.
   *
   * @throws CircuitOpenError without running `work`; `retryAfterMs` says when the next probe may go
   */
  async run<T>(work: () => Promise<T>, { isFailure, signal }: GuardedCall): Promise<T> {
    signal?.throwIfAborted();
    this.#admit();
    const epoch = this.#epoch;
    try {
      const result = await (signal ? raceAbort(work(), signal) : work());
      this.#succeeded(epoch);
      return result;
    } catch (error) {
      if (signal?.aborted || error instanceof CircuitOpenError) this.#forget(epoch);
      else if (isFailure(error)) this.#failed(epoch);
      else this.#succeeded(epoch);
      throw error;
    }
  }

  #admit(): void {
    if (this.#settled === 'closed') return;
    if (this.#probing) throw new CircuitOpenError(this.#options.name, this.#openMs);
    const untilProbeMs = this.#settled === 'open' ? this.#untilProbeMs() : 0;
    if (untilProbeMs > 0) throw new CircuitOpenError(this.#options.name, untilProbeMs);
    if (this.#settled === 'open') this.#become('half_open');
    this.#probing = true;
  }

  #succeeded(epoch: number): void {
    if (epoch !== this.#epoch) return;
    this.#failures = 0;
    if (this.#settled === 'closed') return;
    this.#openMs = this.#options.openMs;
    this.#become('closed');
  }

  #failed(epoch: number): void {
    if (epoch !== this.#epoch) return;
    if (this.#settled === 'half_open') {
      this.#openMs = Math.min(this.#maxOpenMs, this.#openMs * 2);
      this.#open();
      return;
    }
    this.#failures += 1;
    if (this.#failures >= this.#options.failureThreshold) this.#open();
  }

  /** The probe's place is free for the next call. */
  #forget(epoch: number): void {
    if (epoch === this.#epoch) this.#probing = false;
  }

  #open(): void {
    this.#probeAtMs = this.#options.clock.now() + this.#openMs;
    this.#become('open');
  }

  #become(to: CircuitState): void {
    const from = this.#settled;
    this.#settled = to;
    this.#epoch += 1;
    this.#failures = 0;
    this.#probing = false;
    const { name, onStateChange } = this.#options;
    onStateChange?.({ name, from, to, ...(to === 'open' ? { openMs: this.#openMs } : {}) });
  }

  #untilProbeMs(): number {
    const nowMs = this.#options.clock.now();
    // A clock that is set back must not keep it open.
    this.#probeAtMs = Math.min(this.#probeAtMs, nowMs + this.#openMs);
    return Math.max(0, this.#probeAtMs - nowMs);
  }
}
