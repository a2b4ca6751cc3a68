import type { TaskDocument } from '@generia/contracts';

type LeasedTask = Pick<TaskDocument, '_id' | 'lease_token' | 'lease_expires_at'>;

/** A lease as it was seen, and when first. */
interface Seen {
  readonly sinceMs: number;
  readonly expiresAtMs: number;
}

/**
 * Tells leases whose worker is gone from those of a worker whose clock is behind: the latter change with every renewal,
 * and a lease that was seen unchanged for `confirmMs` is renewed by nobody. So no clock has to agree with another. It is
 * looked at from {@link watchedUntil} on, before it runs out, so that a worker that is gone is not waited for twice.
 */
export class LapsedLeases {
  readonly #confirmMs: number;
  #seen = new Map<string, Seen>();

  constructor(confirmMs: number) {
    this.#confirmMs = confirmMs;
  }

  /** Leases that run out until then are to be shown to {@link confirm}: a renewal of theirs is overdue, or they lapsed. */
  watchedUntil(nowMs: number): Date {
    return new Date(nowMs + this.#confirmMs);
  }

  /** When the next of those that were seen last would be confirmed; Infinity when none would. */
  nextConfirmedAtMs(nowMs: number, patienceMs = 0): number {
    const ends = [...this.#seen.values()].map(({ sinceMs, expiresAtMs }) =>
      Math.max(sinceMs + this.#confirmMs + patienceMs, expiresAtMs),
    );
    return Math.min(...ends.filter((endMs) => endMs > nowMs));
  }

  /**
   * Those of the leases that have run out by the clock of this process, and that nobody renews.
   *
   * @param patienceMs how much longer than usual renewals may take to arrive
   */
  confirm<Task extends LeasedTask>(leases: readonly Task[], nowMs: number, patienceMs = 0): Task[] {
    const before = this.#seen;
    this.#seen = new Map(leases.map((task) => [keyOf(task), before.get(keyOf(task)) ?? seenAt(nowMs, task)]));
    const unchangedMs = this.#confirmMs + patienceMs;
    return leases.filter((task) => {
      const { sinceMs, expiresAtMs } = this.#seen.get(keyOf(task)) ?? seenAt(nowMs, task);
      return expiresAtMs <= nowMs && nowMs - sinceMs >= unchangedMs;
    });
  }
}

function seenAt(sinceMs: number, { lease_expires_at }: LeasedTask): Seen {
  return { sinceMs, expiresAtMs: lease_expires_at?.getTime() ?? 0 };
}

function keyOf({ _id, lease_token, lease_expires_at }: LeasedTask): string {
  return `${_id}:${lease_token}:${lease_expires_at?.getTime()}`;
}
