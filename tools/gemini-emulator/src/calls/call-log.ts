import type { RecordedCall } from './recorded-call.js';

/** What the log adds to as it becomes known. */
export interface LogEntry {
  note(facts: Partial<RecordedCall>): void;
}

export interface CallPage {
  readonly calls: readonly RecordedCall[];
  /** Ask for `after` this id for the next page; null on the last one. */
  readonly next: number | null;
  /** All calls since the clearing, and how many of them are no longer kept. */
  readonly total: number;
  readonly forgotten: number;
}

export interface CallLog {
  open(call: Omit<RecordedCall, 'id'>): LogEntry;
  /** The calls that are kept as they stand now, in the order of coming, those that still run included. */
  calls(): readonly RecordedCall[];
  page(after: number, limit: number): CallPage;
  clear(): void;
}

/** Keeps the last calls in memory: never more than `capacity`, never fewer than half of it. */
export function createCallLog(capacity: number): CallLog {
  let entries: RecordedCall[] = [];
  let total = 0;
  return {
    open: (call) => {
      total += 1;
      const entry = { ...call, id: total };
      entries.push(entry);
      if (entries.length > capacity) entries = entries.slice(-Math.ceil(capacity / 2));
      return { note: (facts) => Object.assign(entry, facts) };
    },
    calls: () => entries.map((entry) => ({ ...entry })),
    page: (after, limit) => {
      const forgotten = total - entries.length;
      const start = Math.max(0, after - forgotten);
      const calls = entries.slice(start, start + limit).map((entry) => ({ ...entry }));
      const isLast = start + limit >= entries.length;
      return { calls, next: isLast ? null : (calls.at(-1)?.id ?? null), total, forgotten };
    },
    clear: () => {
      entries = [];
      total = 0;
    },
  };
}
