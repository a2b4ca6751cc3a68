/** Whose event it is: what belongs to somebody who is gone is dropped, and who is frozen is waited for. */
export interface EventOwner {
  readonly isGone: boolean;
  readonly frozenUntilMs: number;
}

interface ScheduledEvent {
  readonly atMs: number;
  readonly order: number;
  readonly owner: EventOwner | undefined;
  readonly act: () => void;
  isCancelled: boolean;
}

/** Takes an event off the list, if it has not happened yet. */
export type Cancel = () => void;

/**
 * The one source of events of a simulated system: time passes only from one event to the next, and everything that an
 * event sets off has settled before the next one happens. Who schedules the same events gets the same history.
 */
export class Scheduler {
  #nowMs: number;
  #order = 0;
  /** A binary heap by time, then by order of arrival. */
  readonly #heap: ScheduledEvent[] = [];

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  now(): number {
    return this.#nowMs;
  }

  /** Events that are still to come; those that were cancelled or belong to who is gone are among them. */
  get pending(): number {
    return this.#heap.length;
  }

  after(delayMs: number, act: () => void, owner?: EventOwner): Cancel {
    const atMs = this.#nowMs + Math.max(0, delayMs);
    const event: ScheduledEvent = { atMs, order: (this.#order += 1), owner, act, isCancelled: false };
    this.#push(event);
    return () => {
      event.isCancelled = true;
    };
  }

  /** Lets the next event happen, unless it lies behind `untilMs`. False when there is none. */
  async step(untilMs = Infinity): Promise<boolean> {
    for (;;) {
      const next = this.#heap[0];
      if (!next || next.atMs > untilMs) return false;
      this.#pop();
      if (next.isCancelled || next.owner?.isGone) continue;
      if (next.owner && next.owner.frozenUntilMs > next.atMs) {
        this.#push({ ...next, atMs: next.owner.frozenUntilMs, isCancelled: false });
        continue;
      }
      this.#nowMs = next.atMs;
      next.act();
      await settle();
      return true;
    }
  }

  #push(event: ScheduledEvent): void {
    const heap = this.#heap;
    let at = heap.push(event) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(event, heap[parent])) break;
      [heap[at], heap[parent]] = [heap[parent] as ScheduledEvent, event];
      at = parent;
    }
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    heap[0] = last;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      const child = isBefore(heap[right], heap[left]) ? right : left;
      if (!isBefore(heap[child], last)) return;
      [heap[at], heap[child]] = [heap[child] as ScheduledEvent, last];
      at = child;
    }
  }
}

function isBefore(a: ScheduledEvent | undefined, b: ScheduledEvent | undefined): boolean {
  if (!a || !b) return a !== undefined;
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
}

/** Resolves when every promise that can settle without an event has done so. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
