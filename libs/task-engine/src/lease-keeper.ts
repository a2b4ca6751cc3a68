import { type Clock, type Log, remainingMs, withDeadline } from '@generia/resilience';

import { LeaseLostError } from './engine-errors.js';
import { SharedAlarm } from './shared-alarm.js';
import type { Lease, TaskStore } from './task-store.js';

export interface LeaseKeeperOptions {
  readonly store: Pick<TaskStore, 'renew'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly leaseMs: number;
  /** How long the store may be silent before a task is given up; four leases unless told. */
  readonly silenceMs?: number;
}

/** Nobody sees it; without one, each task that ends would make an error with its stack. */
const DROPPED = new Error('The lease is not kept any more.');

/**
 * Renews the leases of the tasks that run here, each at a third of its length or a little sooner, so that those that are due
 * at about the same time are asked for at the same moment, and the store can take them together. A renewal that hangs holds
 * up none that is asked for later. When a lease was taken over, the task's signal fires with a LeaseLostError at once.
 *
 * A store that is silent has taken nothing over: the work goes on past the end of the lease, because what it waits for
 * has been paid for, while nothing new can be paid for without the store. Whoever takes the task over when the store is
 * back raises the token, and the next renewal tells. Only after `silenceMs` is the task given up.
 */
export class LeaseKeeper {
  readonly #options: LeaseKeeperOptions;
  readonly #alarm: SharedAlarm;
  readonly #held = new Map<string, AbortController>();
  /** Until when each lease is held for certain, by the clock of this process. */
  readonly #certainUntilMs = new Map<string, number>();

  constructor(options: LeaseKeeperOptions) {
    this.#options = options;
    this.#alarm = new SharedAlarm(options.clock);
  }

  /** Keeps the lease, which runs out at `expiresAtMs` by now, until {@link drop}; `abort` fires when it is lost. */
  hold(lease: Lease, expiresAtMs: number, abort: AbortController): void {
    const dropped = new AbortController();
    this.#held.set(keyOf(lease), dropped);
    this.#heardOf(lease, expiresAtMs - this.#options.leaseMs);
    this.#keep(lease, expiresAtMs, dropped.signal).catch((reason: unknown) => {
      if (!dropped.signal.aborted) abort.abort(reason);
    });
  }

  drop(lease: Lease): void {
    this.#held.get(keyOf(lease))?.abort(DROPPED);
    this.#held.delete(keyOf(lease));
    this.#certainUntilMs.delete(keyOf(lease));
  }

  /**
   * Resolves when the task is still held. Only a process that stood still, or whose claim came late, has to ask the
   * store: another may have taken the task over since.
   *
   * @throws LeaseLostError when another has
   */
  async confirm(lease: Lease): Promise<void> {
    const { store, clock, leaseMs } = this.#options;
    const askedAtMs = clock.now();
    if (this.isCertain(lease)) return;
    if (!(await store.renew(lease, new Date(askedAtMs + leaseMs)))) throw new LeaseLostError(lease.taskId);
    this.#heardOf(lease, askedAtMs);
  }

  /** Whether no other can have the task by now, as far as this process can tell without asking the store. */
  isCertain(lease: Lease): boolean {
    return this.#options.clock.now() < (this.#certainUntilMs.get(keyOf(lease)) ?? -Infinity);
  }

  /** A sweeper whose clock is far ahead takes a lease over when it has seen it unchanged for half its length. */
  #heardOf(lease: Lease, askedAtMs: number): void {
    if (!this.#held.has(keyOf(lease))) return;
    this.#certainUntilMs.set(keyOf(lease), askedAtMs + this.#options.leaseMs / 2);
  }

  /** Rejects when the lease is lost, or with the signal's reason. */
  async #keep(lease: Lease, firstExpiryMs: number, dropped: AbortSignal): Promise<never> {
    const { clock, leaseMs, silenceMs = 4 * leaseMs } = this.#options;
    // Since the lease was granted, which is when the store was heard last.
    let givenUpAtMs = firstExpiryMs - leaseMs + silenceMs;
    let dueAtMs = this.#nextBeatMs();
    for (;;) {
      await this.#alarm.sleepUntil(Math.min(dueAtMs, givenUpAtMs), dropped);
      const askedAtMs = clock.now();
      const renewed = await this.#renew(lease, askedAtMs + leaseMs, givenUpAtMs, dropped);
      if (renewed) {
        givenUpAtMs = askedAtMs + silenceMs;
        this.#heardOf(lease, askedAtMs);
      } else if (clock.now() >= givenUpAtMs) throw new LeaseLostError(lease.taskId);
      dueAtMs = renewed ? this.#nextBeatMs() : clock.now() + leaseMs / 12;
    }
  }

  /** Between a sixth and a third of a lease from now, at a moment that others have in common. */
  #nextBeatMs(): number {
    const { clock, leaseMs } = this.#options;
    const beatMs = leaseMs / 6;
    return Math.floor((clock.now() + leaseMs / 3) / beatMs) * beatMs;
  }

  /** Whether the store has taken the renewal; a store that fails or stays silent has not. */
  async #renew(lease: Lease, untilMs: number, givenUpAtMs: number, dropped: AbortSignal): Promise<boolean> {
    const { store, clock, log, leaseMs } = this.#options;
    // A worker that was asleep past its lease still asks once: nobody may have taken the task over yet.
    const timeoutMs = Math.max(Math.min(leaseMs, remainingMs(givenUpAtMs, clock)), leaseMs / 12);
    try {
      const renewal = () => store.renew(lease, new Date(untilMs));
      if (await withDeadline(renewal, { clock, timeoutMs, signal: dropped })) return true;
    } catch (error) {
      dropped.throwIfAborted();
      log.warn({ task_id: lease.taskId, err: error }, 'could not renew a lease; trying again');
      return false;
    }
    throw new LeaseLostError(lease.taskId);
  }
}

function keyOf(lease: Lease): string {
  return `${lease.taskId}:${lease.token}`;
}
