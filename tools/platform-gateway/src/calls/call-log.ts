import type { Fault } from '../faults/fault-rule.js';

/** One call of an operation of the contract. */
export interface RecordedCall {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly idempotencyKey: string | null;
  /** Answered like an earlier call with the same key, without doing the work again. */
  readonly isReplay: boolean;
  readonly fault: Fault['kind'] | null;
  /** Null while the call runs, and for one that ended without an answer. */
  readonly status: number | null;
}

/** A call under way: `note` adds what becomes known of it. */
export interface OpenCall {
  note(facts: Partial<RecordedCall>): void;
}

/** How often an operation was called, and how many of these calls were replays. */
export type CallCounts = Readonly<Record<string, { readonly calls: number; readonly replays: number }>>;

export interface CallLog {
  open(call: Pick<RecordedCall, 'operation' | 'method' | 'path' | 'idempotencyKey'>): OpenCall;
  /** In the order of coming, those that still run included. */
  calls(): readonly RecordedCall[];
  counts(): CallCounts;
  clear(): void;
}

/** Keeps the last `capacity` calls in memory; the counts are of these. */
export function createCallLog(capacity = 100_000): CallLog {
  let entries: { call: RecordedCall }[] = [];
  return {
    open(call) {
      const entry: { call: RecordedCall } = { call: { ...call, isReplay: false, fault: null, status: null } };
      entries.push(entry);
      if (entries.length > capacity) entries = entries.slice(-Math.ceil(capacity / 2));
      return {
        note(facts) {
          entry.call = { ...entry.call, ...facts };
        },
      };
    },
    calls: () => entries.map(({ call }) => call),
    counts() {
      const counts: Record<string, { calls: number; replays: number }> = {};
      for (const { call } of entries) {
        const count = (counts[call.operation] ??= { calls: 0, replays: 0 });
        count.calls += 1;
        if (call.isReplay) count.replays += 1;
      }
      return counts;
    },
    clear() {
      entries = [];
    },
  };
}
