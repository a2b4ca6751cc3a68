import { type CallKind, deterministicId, type Reservation } from '@generia/contracts';
import type { CallBudget, WireAttemptEnd } from '@generia/gemini-client';
import { type Clock, silentLog, type TaskError } from '@generia/resilience';
import { type JobContext, keepTrying } from '@generia/task-engine';

import { dayRefusal, refusalOf } from './budget-errors.js';
import type { CallLedger, SpendDays } from './ports.js';

export interface WorldBudgetPorts {
  readonly ledger: CallLedger;
  /** Absent: there is no limit per day. */
  readonly days?: SpendDays;
  readonly clock: Clock;
}

/** One call of a task: who may be asked for its money. */
export interface BudgetedCall {
  readonly callId: string;
  readonly kind: CallKind;
  readonly step: string;
  /** Told when its answer is here, before anything of it is stored. */
  readonly onAnswer?: (() => void) | undefined;
}

/** What the requests of a call have been settled at. */
export type SettledCost = Pick<
  WireAttemptEnd,
  'promptTokens' | 'cachedTokens' | 'outputTokens' | 'costMicros'
>;

/** The budget of one call, and whether it was used. */
export interface WorldCallBudget extends CallBudget {
  /** Whether money was set aside at all: otherwise nothing was sent. */
  wasReserved(): boolean;
  /** The sum over its requests so far. */
  settledCost(): SettledCost;
  /** Resolves when the ledger has taken what was settled so far, or will not: whoever keeps the world settles it then. */
  whenSettled(): Promise<void>;
}

/** What is settled for a request that never went out. */
const NOT_SENT = { counts: false, costMicros: 0, promptTokens: 0, cachedTokens: 0, outputTokens: 0 };

/**
 * The money and calls of a task's world, asked for before each request on the wire: reserve, call, settle. What was
 * reserved and never settled (the process died) stays taken, until whoever keeps the world settles it at its estimate.
 */
export function createWorldBudget(ports: WorldBudgetPorts) {
  const { ledger, days, clock } = ports;

  return function budgetOf(context: JobContext, call: BudgetedCall): WorldCallBudget {
    const { task, stopping } = context;
    const worldId = task.world_id;
    const reservations = new Map<number, { readonly id: string; readonly reservation: Reservation }>();
    let settledCost: SettledCost = { promptTokens: 0, cachedTokens: 0, outputTokens: 0, costMicros: 0 };
    let settling: Promise<void> = Promise.resolve();

    /** A world that is stopped does not wait for tomorrow. */
    const refusedByDay = async (estimateMicros: number): Promise<TaskError> => {
      const read = await ledger.findById(worldId);
      return read?.stopped === undefined
        ? dayRefusal(estimateMicros)
        : refusalOf(read, call.kind, estimateMicros);
    };

    return {
      wasReserved: () => reservations.size > 0,
      settledCost: () => settledCost,
      whenSettled: () => settling,

      async reserve(attempt) {
        // What the request before this one did not need may be what this one gets.
        await settling;
        stopping.throwIfAborted();
        // Whoever stood still past the lease may have lost the task: it pays for nothing any more.
        await context.confirmLease();
        const at = new Date(clock.now());
        const day = await days?.reserve(attempt.estimateMicros, at);
        if (day === null) throw await refusedByDay(attempt.estimateMicros);
        const reservation: Reservation = {
          kind: call.kind,
          call_id: call.callId,
          task_id: task._id,
          task_type: task.type,
          step: call.step,
          model: attempt.model,
          lease_token: task.lease_token,
          estimate_micros: attempt.estimateMicros,
          ...(day === undefined ? {} : { day }),
          reserved_at: at,
        };
        const id = deterministicId('reservation', call.callId, attempt.number);
        const giveBack = async (): Promise<void> => {
          if (day !== undefined) await days?.settle(day, attempt.estimateMicros, 0, at);
        };
        const isReserved = await ledger.reserve(worldId, id, reservation).catch(async (error: unknown) => {
          await giveBack();
          throw error;
        });
        if (!isReserved) {
          await giveBack();
          throw refusalOf(await ledger.findById(worldId), call.kind, attempt.estimateMicros);
        }
        await context.confirmLease().catch(async (error: unknown) => {
          // Whoever keeps the world may have settled it meanwhile, and charged it on its day, too.
          if (await ledger.settle(worldId, id, reservation, NOT_SENT, at)) await giveBack();
          throw error;
        });
        reservations.set(attempt.number, { id, reservation });
      },

      // The process may have stood still since it asked the store, be it before or after the answer came.
      maySend: () => context.isLeaseCertain(),

      answered: () => call.onAnswer?.(),

      async settle(attempt, end) {
        const reserved = reservations.get(attempt.number);
        if (!reserved) return;
        const { id, reservation } = reserved;
        const at = new Date(clock.now());
        const unknown = end.billing === 'unknown';
        const costMicros = unknown ? reservation.estimate_micros : end.costMicros;
        const { promptTokens, cachedTokens, outputTokens } = end;
        settledCost = {
          promptTokens: settledCost.promptTokens + promptTokens,
          cachedTokens: settledCost.cachedTokens + cachedTokens,
          outputTokens: settledCost.outputTokens + outputTokens,
          costMicros: settledCost.costMicros + costMicros,
        };
        const counts = end.billing !== 'none';
        const usage = { counts, costMicros, promptTokens, cachedTokens, outputTokens };
        const options = {
          ...{ clock, log: silentLog, signal: context.signal, what: 'settle a call' },
          facts: { task_id: task._id },
        };
        const stored = keepTrying(async () => {
          const settled = await ledger.settle(worldId, id, reservation, usage, at);
          const { day, estimate_micros } = reservation;
          if (settled && day !== undefined) await days?.settle(day, estimate_micros, costMicros, at);
        }, options).catch(() => {
          // It stays reserved: whoever keeps the world settles it at its estimate.
        });
        // Nobody has to wait: the answer is stored meanwhile, as a rule by the same commit.
        settling = Promise.all([settling, stored]).then(() => undefined);
      },
    };
  };
}
