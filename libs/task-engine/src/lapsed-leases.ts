import type { TaskDocument } from '@generia/contracts';

type LeasedTask = Pick<TaskDocument, '_id' | 'lease_token' | 'lease_expires_at'>;

/**
 * Tells leases whose worker is gone from those of a worker whose clock is behind: the latter change with every renewal,
 * and a lease that was seen unchanged for `confirmMs` is renewed by nobody. So no clock has to agree with another.
 */
export class LapsedLeases {
  readonly #confirmMs: number;
  /** When each lease was seen first, as it is. */
  #seenAtMs = new Map<string, number>();

  constructor(confirmMs: number) {
    this.#confirmMs = confirmMs;
  }

  /** When the next of those that were seen last would be confirmed; Infinity when none would. */
  nextConfirmedAtMs(nowMs: number, patienceMs = 0): number {
    const ends = [...this.#seenAtMs.values()].map((seenAtMs) => seenAtMs + this.#confirmMs + patienceMs);
    return Math.min(...ends.filter((endMs) => endMs > nowMs));
  }

  /**
   * Those of the leases, which have run out by the clock of this process, that nobody renews.
   *
   * @param patienceMs how much longer than usual renewals may take to arrive
   */
  confirm<Task extends LeasedTask>(leases: readonly Task[], nowMs: number, patienceMs = 0): Task[] {
    const before = this.#seenAtMs;
    this.#seenAtMs = new Map(leases.map((task) => [keyOf(task), before.get(keyOf(task)) ?? nowMs]));
    const unchangedMs = this.#confirmMs + patienceMs;
    return leases.filter((task) => nowMs - (this.#seenAtMs.get(keyOf(task)) ?? nowMs) >= unchangedMs);
  }
}

function keyOf({ _id, lease_token, lease_expires_at }: LeasedTask): string {
  return `${_id}:${lease_token}:${lease_expires_at?.getTime()}`;
}
