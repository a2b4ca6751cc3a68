import { type BackoffOptions, type Dice, fullJitterBackoffMs } from '@generia/resilience';

import type { FailureKind } from '../errors/failure-kinds.js';
import { type Pause, REMEDIES, type Remedy, type RemedyRow } from './remedies.js';

/** Whatever goes wrong, a call sends no more requests than this. */
export const MAX_ATTEMPTS = 10;

const PAUSES: Readonly<Record<Exclude<Pause, 'none'>, BackoffOptions>> = {
  short: { initialMs: 500, factor: 2, maxMs: 5_000 },
  long: { initialMs: 1_000, factor: 2, maxMs: 60_000 },
};

/** How often each remedy has been used within one call. */
export type RemedyTally = ReadonlyMap<string, number>;

export interface NextRemedy {
  readonly remedy: Remedy;
  readonly pauseMs: number;
  readonly tally: RemedyTally;
}

export interface RemedyQuestion {
  readonly kind: FailureKind;
  readonly model: string;
  readonly tally: RemedyTally;
  readonly attempts: number;
  readonly dice: Dice;
  /** Remedies that cannot be applied: there is no further model, no lower level, no more room. */
  readonly impossible: ReadonlySet<Remedy>;
}

/** Decides what to do about a failed attempt; undefined when its caller has to hear of it. */
export function nextRemedy(question: RemedyQuestion): NextRemedy | undefined {
  const { kind, model, tally, attempts, dice, impossible } = question;
  if (attempts >= MAX_ATTEMPTS) return undefined;
  const row = REMEDIES[kind].find(
    (one) => !impossible.has(one.remedy) && (tally.get(keyOf(one, kind, model)) ?? 0) < one.times,
  );
  if (!row) return undefined;
  const key = keyOf(row, kind, model);
  const used = (tally.get(key) ?? 0) + 1;
  return {
    remedy: row.remedy,
    pauseMs: row.pause === 'none' ? 0 : fullJitterBackoffMs(used, PAUSES[row.pause], dice),
    tally: new Map([...tally, [key, used]]),
  };
}

function keyOf({ remedy, per }: RemedyRow, kind: FailureKind, model: string): string {
  return per === 'call' ? remedy : `${remedy} ${kind} ${model}`;
}
