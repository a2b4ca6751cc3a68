import type { Clock, Log } from '@generia/resilience';

import { LeaseLostError } from './engine-errors.js';
import type { Lease, TaskStore } from './task-store.js';

export interface LeaseKeeperOptions {
  readonly store: Pick<TaskStore, 'renew'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly leaseMs: number;
}

interface HeldLease {
  readonly lease: Lease;
  readonly abort: AbortController;
  expiresAtMs: number;
}

/**
 * Renews the leases of the tasks that run here, at a third of their length. When a lease cannot be kept, because it was
 * taken over or because the store stayed silent until it ran out, the task's signal fires with a LeaseLostError.
 */
export class LeaseKeeper {
  readonly #options: LeaseKeeperOptions;
  readonly #held = new Map<string, HeldLease>();
  #stopRenewing: AbortController | undefined;

  constructor(options: LeaseKeeperOptions) {
    this.#options = options;
  }

  /** Keeps the lease until {@link drop}; `abort` fires when it is lost. */
  hold(lease: Lease, abort: AbortController): void {
    const expiresAtMs = this.#options.clock.now() + this.#options.leaseMs;
    this.#held.set(keyOf(lease), { lease, abort, expiresAtMs });
    if (this.#stopRenewing) return;
    this.#stopRenewing = new AbortController();
    void this.#renewUntil(this.#stopRenewing.signal);
  }

  drop(lease: Lease): void {
    this.#held.delete(keyOf(lease));
    if (this.#held.size > 0) return;
    this.#stopRenewing?.abort();
    this.#stopRenewing = undefined;
  }

  async #renewUntil(signal: AbortSignal): Promise<void> {
    const { clock, leaseMs } = this.#options;
    while (!signal.aborted) {
      const slept = await clock.sleep(leaseMs / 3, signal).then(
        () => true,
        () => false,
      );
      if (slept) await this.#renewDue();
    }
  }

  async #renewDue(): Promise<void> {
    const now = this.#options.clock.now();
    const due = [...this.#held.values()].filter(
      (held) => held.expiresAtMs - now < (this.#options.leaseMs * 3) / 4,
    );
    await Promise.all(due.map((held) => this.#renew(held)));
  }

  async #renew(held: HeldLease): Promise<void> {
    const { store, clock, log, leaseMs } = this.#options;
    const expiresAtMs = clock.now() + leaseMs;
    try {
      if (await store.renew(held.lease, new Date(expiresAtMs))) {
        held.expiresAtMs = expiresAtMs;
        return;
      }
      if (this.#held.has(keyOf(held.lease))) held.abort.abort(new LeaseLostError(held.lease.taskId));
    } catch (error) {
      log.warn({ task_id: held.lease.taskId, err: error }, 'could not renew a lease; trying again');
      if (clock.now() >= held.expiresAtMs) held.abort.abort(new LeaseLostError(held.lease.taskId));
    }
  }
}

function keyOf(lease: Lease): string {
  return `${lease.taskId}:${lease.token}`;
}
