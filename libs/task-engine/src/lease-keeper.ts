import { type Clock, type Log, remainingMs, waitAtMost } from '@generia/resilience';

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

/** Nobody sees it; without one, each task that ends during a renewal would make an error with its stack. */
const DROPPED = new Error('The lease is not kept any more.');

interface HeldLease {
  readonly lease: Lease;
  /** Fires when it is lost. */
  readonly abort: AbortController;
  /** Until when it is held for certain, by the clock of this process. */
  certainUntilMs: number;
  /** When the task is given up, unless the store is heard before. */
  givenUpAtMs: number;
  /** Ends what waits for the next renewal, or for its answer. */
  stop: () => void;
}

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
  readonly #held = new Map<string, HeldLease>();

  constructor(options: LeaseKeeperOptions) {
    this.#options = options;
    this.#alarm = new SharedAlarm(options.clock);
  }

  /** Keeps the lease, which runs out at `expiresAtMs` by now, until {@link drop}; `abort` fires when it is lost. */
  hold(lease: Lease, expiresAtMs: number, abort: AbortController): void {
    const grantedAtMs = expiresAtMs - this.#options.leaseMs;
    const certainUntilMs = this.#certainFrom(grantedAtMs);
    const held = {
      lease,
      abort,
      certainUntilMs,
      givenUpAtMs: this.#givenUpFrom(grantedAtMs),
      stop: () => undefined,
    };
    this.#held.set(keyOf(lease), held);
    this.#renewAt(held, this.#nextBeatMs());
  }

  drop(lease: Lease): void {
    this.#held.get(keyOf(lease))?.stop();
    this.#held.delete(keyOf(lease));
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
    const held = this.#held.get(keyOf(lease));
    if (held) held.certainUntilMs = this.#certainFrom(askedAtMs);
  }

  /** Whether no other can have the task by now, as far as this process can tell without asking the store. */
  isCertain(lease: Lease): boolean {
    return this.#options.clock.now() < (this.#held.get(keyOf(lease))?.certainUntilMs ?? -Infinity);
  }

  /** A sweeper whose clock is far ahead takes a lease over when it has seen it unchanged for half its length. */
  #certainFrom(askedAtMs: number): number {
    return askedAtMs + this.#options.leaseMs / 2;
  }

  #givenUpFrom(heardAtMs: number): number {
    const { leaseMs, silenceMs = 4 * leaseMs } = this.#options;
    return heardAtMs + silenceMs;
  }

  #renewAt(held: HeldLease, dueAtMs: number): void {
    held.stop = this.#alarm.ringAt(Math.min(dueAtMs, held.givenUpAtMs), (fault) => {
      if (fault) held.abort.abort(fault);
      else this.#beat(held).catch((error: unknown) => held.abort.abort(error));
    });
  }

  async #beat(held: HeldLease): Promise<void> {
    const { clock, leaseMs } = this.#options;
    const dropped = new AbortController();
    held.stop = () => dropped.abort(DROPPED);
    const askedAtMs = clock.now();
    const answer = await this.#renew(held, askedAtMs + leaseMs, dropped.signal);
    if (dropped.signal.aborted) return;
    if (answer === 'renewed') {
      held.givenUpAtMs = this.#givenUpFrom(askedAtMs);
      held.certainUntilMs = this.#certainFrom(askedAtMs);
      this.#renewAt(held, this.#nextBeatMs());
    } else if (answer === 'lost' || clock.now() >= held.givenUpAtMs) {
      held.abort.abort(new LeaseLostError(held.lease.taskId));
    } else this.#renewAt(held, clock.now() + leaseMs / 12);
  }

  /** Between a sixth and a third of a lease from now, at a moment that others have in common. */
  #nextBeatMs(): number {
    const { clock, leaseMs } = this.#options;
    const beatMs = leaseMs / 6;
    return Math.floor((clock.now() + leaseMs / 3) / beatMs) * beatMs;
  }

  /** A store that fails, or stays silent, has not said that the lease is lost. */
  async #renew(
    { lease, givenUpAtMs }: HeldLease,
    untilMs: number,
    dropped: AbortSignal,
  ): Promise<'renewed' | 'lost' | 'unknown'> {
    const { store, clock, log, leaseMs } = this.#options;
    // A worker that was asleep past its lease still asks once: nobody may have taken the task over yet.
    const timeoutMs = Math.max(Math.min(leaseMs, remainingMs(givenUpAtMs, clock)), leaseMs / 12);
    try {
      const renewal = () => store.renew(lease, new Date(untilMs));
      return (await waitAtMost(renewal, { clock, timeoutMs, signal: dropped })) ? 'renewed' : 'lost';
    } catch (error) {
      if (!dropped.aborted)
        log.warn({ task_id: lease.taskId, err: error }, 'could not renew a lease; trying again');
      return 'unknown';
    }
  }
}

function keyOf(lease: Lease): string {
  return `${lease.taskId}:${lease.token}`;
}
