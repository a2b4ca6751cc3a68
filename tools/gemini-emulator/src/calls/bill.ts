import type { Peaks } from './peak-meter.js';

/** What was asked and what it costs. */
export interface BillSums {
  /** Calls that the models took on: billed, whether their client waited for the answer or not. */
  readonly accepted: number;
  /** Of these, the calls whose client went before the answer was out. Going is not refused, and is charged. */
  readonly aborted: number;
  /** Calls that were answered by an error; free. */
  readonly refused: number;
  /** Calls that ended, without an answer, before the models took them on; free. */
  readonly lost: number;
  readonly promptTokens: number;
  /** The answers and the thoughts. */
  readonly outputTokens: number;
  readonly thoughtTokens: number;
  readonly costMicros: number;
}

export interface BillLine extends BillSums {
  readonly peaks: Peaks;
}

export interface KeyBill extends BillSums {
  readonly models: Readonly<Record<string, BillLine>>;
}

/** What the emulator would charge for `:generateContent`, whole even when the log has forgotten calls. */
export interface Bill {
  /** When it was begun, as an ISO date. */
  readonly since: string;
  readonly total: BillLine;
  /** Over all keys and models. */
  readonly kinds: Readonly<Record<'text' | 'image', BillLine>>;
  readonly keys: Readonly<Record<string, KeyBill>>;
}

/** The names of the sums, in the order in which they are shown. */
export const sumNames = [
  'accepted',
  'aborted',
  'refused',
  'lost',
  'promptTokens',
  'outputTokens',
  'thoughtTokens',
  'costMicros',
] as const satisfies readonly (keyof BillSums)[];
