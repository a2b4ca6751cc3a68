import type { Bill } from './calls/bill.js';
import type { CallPage } from './calls/call-log.js';
import type { RecordedCall } from './calls/recorded-call.js';
import type { FaultSwitch, LimitSwitch } from './controls.js';
import { createEmulatorApp } from './emulator-app.js';
import type { GeminiEmulatorOptions } from './gemini-emulator-options.js';
import type { FaultRulesInput } from './rules/fault-rules.js';

export interface GeminiEmulator {
  /** Where it listens, without a slash at the end: a `baseUrl` for a Gemini client. */
  readonly url: string;
  readonly faults: FaultSwitch;
  readonly limits: LimitSwitch;
  /** The calls that the log keeps, in the order of coming. */
  calls(): readonly RecordedCall[];
  /** At most `limit` calls that came after the one of that id. */
  callPage(after: number, limit: number): CallPage;
  /** What it would charge, by key, model and kind, and how hard it was driven. */
  bill(): Bill;
  /** Empties the log and begins a new bill. */
  clearCalls(): void;
  /** Back to the start: the rules, limits and latency that it was made with, the log and the bill empty. */
  reset(): void;
  /** The same as `faults.set`. */
  setFaults(rules: FaultRulesInput): void;
  setLatency(latencyMs: number): void;
  /** Breaks off what still runs and frees the port. */
  close(): Promise<void>;
}

/**
 * Starts a server that speaks Gemini's REST interface: the same request to the same seed gets the same answer, and the
 * same requests in the same order meet the same faults. Rejects when the port is taken, and with WrongSettings for rules
 * or limits that are none.
 */
export async function createGeminiEmulator(options: GeminiEmulatorOptions = {}): Promise<GeminiEmulator> {
  const { app, controls, setLatency } = createEmulatorApp(options);
  const { book, faults, limits } = controls;
  const url = await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });
  return {
    url,
    faults,
    limits,
    calls: () => book.calls(),
    callPage: (after, limit) => book.page(after, limit),
    bill: () => book.bill(),
    clearCalls: () => book.clear(),
    reset: () => controls.reset(),
    setFaults: (rules) => faults.set(rules),
    setLatency,
    close: () => app.close(),
  };
}
