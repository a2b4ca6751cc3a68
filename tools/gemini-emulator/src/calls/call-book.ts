import { createBillKeeper, type Account } from './bill-keeper.js';
import type { Bill } from './bill.js';
import { createCallLog, type CallPage, type LogEntry } from './call-log.js';
import type { RecordedCall } from './recorded-call.js';

/** What a call costs that the models have taken on. */
export type Charge = Pick<
  RecordedCall,
  'promptTokens' | 'outputTokens' | 'thoughtTokens' | 'costMicros' | 'finishReason'
>;

/** A call on its way: what becomes of it stands in the log and on the bill at once. */
export interface OpenCall {
  note(facts: Partial<RecordedCall>): void;
  /** Its prompt has been read. */
  read(promptTokens: number): void;
  /** The models have taken it on. */
  charge(charge: Charge): void;
  /** It is answered by an error. */
  refuse(status: number): void;
  /** Something that it holds until it leaves. */
  holds(release: () => void): void;
  /** Nothing works for it any more: its answer leaves, or its client has gone. Only the first time counts. */
  leave(): void;
  /** What it gets has been decided; that may be after its client has gone. */
  decided(): void;
  /** Its connection has ended. */
  end(abortedByClient: boolean): void;
}

export interface NewCall {
  readonly key: string;
  readonly model: string;
  readonly kind: RecordedCall['kind'];
  readonly requestId: string | null;
}

/** The log of the calls and their bill. */
export interface CallBook {
  open(call: NewCall): OpenCall;
  calls(): readonly RecordedCall[];
  page(after: number, limit: number): CallPage;
  bill(): Bill;
  /** Empties the log and begins a new bill. */
  clear(): void;
}

export interface CallBookOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How many calls are kept. */
  readonly capacity?: number;
}

const usualCapacity = 100_000;
const noAccount: Account = {
  enter: () => undefined,
  read: () => undefined,
  leave: () => undefined,
  add: () => undefined,
};

/** Opens the book. Counting tokens is free and therefore only in the log. */
export function createCallBook({ now, capacity = usualCapacity }: CallBookOptions): CallBook {
  const log = createCallLog(capacity);
  const newKeeper = (): ReturnType<typeof createBillKeeper> =>
    createBillKeeper(new Date(now()).toISOString());
  let keeper = newKeeper();
  return {
    open: (call) => {
      const startedAt = now();
      const account = call.kind === 'count' ? noAccount : keeper.account(call.key, call.model, call.kind);
      account.enter(startedAt);
      return openCall(log.open(newRecord(call, startedAt)), account, now);
    },
    calls: () => log.calls(),
    page: (after, limit) => log.page(after, limit),
    bill: () => keeper.bill(),
    clear: () => {
      log.clear();
      keeper = newKeeper();
    },
  };
}

function openCall(entry: LogEntry, account: Account, now: () => number): OpenCall {
  let fate: 'unknown' | 'accepted' | 'refused' | 'lost' = 'unknown';
  let isDecided = false;
  let ended: { readonly abortedByClient: boolean } | null = null;
  let hasLeft = false;
  const sumUp = (): void => {
    if (!isDecided || ended === null) return;
    if (fate === 'unknown') {
      fate = 'lost';
      account.add({ lost: 1 });
    } else if (fate === 'accepted' && ended.abortedByClient) {
      account.add({ aborted: 1 });
    }
  };
  let releaseAll = (): void => account.leave();
  const leave = (): void => {
    if (hasLeft) return;
    hasLeft = true;
    releaseAll();
  };
  return {
    note: (facts) => entry.note(facts),
    read: (promptTokens) => {
      entry.note({ promptTokens });
      account.read(now(), promptTokens);
    },
    charge: (charge) => {
      fate = 'accepted';
      entry.note({ ...charge, accepted: true });
      account.add({ ...charge, accepted: 1 });
    },
    refuse: (status) => {
      entry.note({ status });
      if (fate !== 'unknown') return;
      fate = 'refused';
      account.add({ refused: 1 });
    },
    holds: (release) => {
      if (hasLeft) return release();
      const others = releaseAll;
      releaseAll = () => {
        others();
        release();
      };
    },
    leave,
    decided: () => {
      isDecided = true;
      sumUp();
    },
    end: (abortedByClient) => {
      leave();
      entry.note({ endedAt: now(), abortedByClient });
      ended = { abortedByClient };
      sumUp();
    },
  };
}

function newRecord(call: NewCall, startedAt: number): Omit<RecordedCall, 'id'> {
  return {
    at: new Date(startedAt).toISOString(),
    ...call,
    schemaKind: null,
    promptTokens: 0,
    outputTokens: 0,
    thoughtTokens: 0,
    costMicros: 0,
    accepted: false,
    status: null,
    finishReason: null,
    matchedFault: null,
    exceededLimit: null,
    delayMs: 0,
    startedAt,
    endedAt: null,
    abortedByClient: false,
  };
}
