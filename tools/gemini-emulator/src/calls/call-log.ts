import type { RecordedCall } from './recorded-call.js';

/** A call under way: `note` adds what becomes known of it. */
export interface OpenCall {
  note(facts: Partial<RecordedCall>): void;
}

export interface CallLog {
  open(call: RecordedCall): OpenCall;
  /** Every call in the order of coming, those that still run included. */
  calls(): readonly RecordedCall[];
  clear(): void;
}

/** Keeps the last `capacity` calls in memory. */
export function createCallLog(capacity = 100_000): CallLog {
  let entries: { call: RecordedCall }[] = [];
  return {
    open: (call) => {
      const entry = { call };
      entries.push(entry);
      if (entries.length > capacity) entries = entries.slice(-Math.ceil(capacity / 2));
      return { note: (facts) => (entry.call = { ...entry.call, ...facts }) };
    },
    calls: () => entries.map((entry) => entry.call),
    clear: () => {
      entries = [];
    },
  };
}
