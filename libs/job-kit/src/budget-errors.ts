import type { CallKind, WorldLedger } from '@generia/contracts';
import { TaskError } from '@generia/resilience';
import { CancelledError, ParkedError } from '@generia/task-engine';

/** Why tasks are put aside for want of money or calls, as the field `parked` of a task names it. */
export const BUDGET_REASONS = {
  llm: 'budget_llm',
  image: 'budget_image',
  cost: 'budget_cost',
  day: 'budget_day',
} as const;
export type BudgetReason = (typeof BUDGET_REASONS)[keyof typeof BUDGET_REASONS];

/** Why tasks of a paused world are put aside. */
export const PAUSED_REASON = 'paused';

/** Amounts are told in steps of a cent, so that few different reasons stand in a world's tasks. */
const STEP_MICROS = 10_000;

/** The reason of a task that needs this much: it may go on when as much remains again. */
function reasonWithAmount(reason: string, estimateMicros: number): string {
  return `${reason}:${Math.ceil(estimateMicros / STEP_MICROS) * STEP_MICROS}`;
}

/** The inverse of {@link reasonWithAmount}; amounts of 0 where none was told. */
export function readReason(parked: string): {
  readonly reason: string;
  /** Enough for each of them. */
  readonly amountMicros: number;
  /** With less, none of them can go on; with less than `amountMicros`, some may. */
  readonly leastMicros: number;
} {
  const [reason = '', amount] = parked.split(':');
  const amountMicros = Number(amount) || 0;
  return { reason, amountMicros, leastMicros: Math.max(0, amountMicros - STEP_MICROS + 1) };
}

/** Calls that are under way hold what is left: it comes back in a moment, or is gone then. */
const BUSY_RETRY_MS = 1_000;

const WORDS = { llm: 'text', image: 'image' } as const;

/** Reads off a world's ledger why it refused to set money aside. */
export function refusalOf(ledger: WorldLedger | null, kind: CallKind, estimateMicros: number): TaskError {
  if (!ledger) {
    return new TaskError('The world has no ledger, so nothing may be spent for it.', {
      code: 'NO_LEDGER',
      retry: 'never',
      remedy: 'Start the world again.',
    });
  }
  if (ledger.stopped === 'cancelled') return new CancelledError(ledger._id);
  if (ledger.stopped === 'expired') {
    return new TaskError('The time that the world was given is over.', {
      code: 'WORLD_EXPIRED',
      retry: 'never',
      remedy: 'Have its gaps tried again.',
    });
  }
  if (ledger.stopped === 'paused')
    return new ParkedError(PAUSED_REASON, 'The world is paused.', 'Resume it.');
  const remainingCalls = kind === 'llm' ? ledger.remaining_llm_calls : ledger.remaining_image_calls;
  if (remainingCalls < 1) {
    const what = WORDS[kind];
    return new ParkedError(
      BUDGET_REASONS[kind],
      `The world has used all the ${what} calls that its limit allows.`,
      `Raise its limit of ${what} calls to go on.`,
    );
  }
  const underWay = Object.values(ledger.reserved).reduce((sum, one) => sum + one.estimate_micros, 0);
  if (ledger.remaining_cost_micros + underWay >= estimateMicros) return busy();
  return new ParkedError(
    reasonWithAmount(BUDGET_REASONS.cost, estimateMicros),
    'The world has spent all the money that its limit allows.',
    'Raise its limit of money to go on.',
  );
}

/** The money of the day is used up, or held by calls that are under way. */
export function dayRefusal(estimateMicros: number): TaskError {
  return new ParkedError(
    reasonWithAmount(BUDGET_REASONS.day, estimateMicros),
    'All worlds together have spent the money that the limit of the day allows.',
    'Raise the limit of the day, or wait until tomorrow (UTC).',
  );
}

function busy(): TaskError {
  return new TaskError('What is left of the budget is held by calls under way.', {
    code: 'BUDGET_BUSY',
    retry: 'free',
    retryAfterMs: BUSY_RETRY_MS,
  });
}
