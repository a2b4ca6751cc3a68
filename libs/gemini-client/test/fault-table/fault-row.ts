import type { RetryPolicy } from '@generia/resilience';

import type { GeminiClientOptions } from '../../src/create-gemini-client.js';
import type { FailureKind } from '../../src/errors/failure-kinds.js';
import type { Treatment } from '../fake-gemini.js';

/** Under which circumstances a call meets its faults; without a word: a short note is asked for, and its caller waits. */
export interface Circumstances {
  readonly asks?: 'note' | 'notes' | 'mood' | 'free_keys' | 'picture';
  /** The caller has gone already, goes as soon as the request has arrived, or while the client waits before it repeats. */
  readonly caller?: 'has gone' | 'goes' | 'goes in a pause';
  /** Nobody listens at the address. */
  readonly upstream?: 'is not there';
  /** So many calls come before it, which use up replies too. */
  readonly callsBefore?: number;
  /** How long after the last of them it comes; by default when that one said, else at once. */
  readonly comesAfterMs?: number;
  readonly options?: Partial<GeminiClientOptions>;
}

/** A fault that Gemini or its SDK is known to have, and all that a call makes of it. */
export interface FaultRow<Subject extends string = string> {
  /** What it is an example of: a row of what is known about Gemini. */
  readonly of: Subject;
  readonly fault: string;
  /** What the server does, in order; the last one again and again. */
  readonly replies: readonly Treatment[];
  readonly given: Circumstances;
  /** `answered`, or how the call fails in the end; `RangeError` when no call is made at all. */
  readonly ends: 'answered' | FailureKind | 'RangeError';
  /** What was decided after each failed attempt, and how the answer had to be mended. */
  readonly does: readonly string[];
  readonly attempts: number;
  /** All waits together, with dice that always fall on the middle; deadlines only when they pass. */
  readonly waitMs: number;
  /** What the budget is charged. */
  readonly costMicros: number;
  /** What its caller is told to do with the failure. */
  readonly retry?: RetryPolicy;
  readonly retryAfterMs?: number;
  /** What the last request held. */
  readonly sent?: object;
}

type Outcome = readonly [
  ends: FaultRow['ends'],
  does: readonly string[],
  attempts: number,
  waitMs: number,
  costMicros: number,
  retry?: RetryPolicy,
  retryAfterMs?: number,
];

/** Makes the rows of one table. */
export function rowsAbout<Subject extends string>() {
  return (
    of: Subject,
    fault: string,
    replies: readonly Treatment[],
    [ends, does, attempts, waitMs, costMicros, retry, retryAfterMs]: Outcome,
    { sent, ...given }: Circumstances & Pick<FaultRow, 'sent'> = {},
  ): FaultRow<Subject> => ({
    ...{ of, fault, replies, given, ends, does, attempts, waitMs, costMicros },
    ...(retry === undefined ? {} : { retry }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(sent === undefined ? {} : { sent }),
  });
}

/** Of what no repeat can mend, and costs nothing. */
export const hopeless = (kind: FailureKind): Outcome => [kind, [], 1, 0, 0, 'never'];

/** What one billed answer costs: 9 tokens in and 272 out of gemini-3.8-flash at 0.75 and 3.75 dollars a million. */
export const BILLED = 1_027;
/** What one attempt counts whose end was not seen: the whole prompt, and all the output that it may make. */
export const ESTIMATED = 11_519;
