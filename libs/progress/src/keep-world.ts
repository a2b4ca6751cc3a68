import type { ApiRequestRecord, Reservation, TaskDocument, WorldLedger } from '@generia/contracts';
import { BUDGET_REASONS, PAUSED_REASON, readReason } from '@generia/job-kit';
import type { Log } from '@generia/resilience';

import type { KeepWorld } from './progress-ports.js';
import type { TaskCounts } from './task-counts.js';

/** What keeping a world needs of its tasks. */
export interface KeptTasks {
  findById(taskId: string): Promise<TaskDocument | null>;
  findParked(worldId: string, reason: string, limit: number): Promise<TaskDocument[]>;
  unpark(task: TaskDocument, ringAt: Date, now: Date): Promise<boolean>;
  findWaiting(worldId: string, limit: number): Promise<TaskDocument[]>;
  cancelWaiting(task: TaskDocument, now: Date): Promise<boolean>;
}

export interface KeepWorldPorts {
  readonly tasks: KeptTasks;
  readonly ledgers: {
    stop(worldId: string, how: 'expired', now: Date): Promise<boolean>;
    settle(
      worldId: string,
      reservationId: string,
      reservation: Reservation,
      usage: {
        readonly counts: boolean;
        readonly promptTokens: number;
        readonly cachedTokens: number;
        readonly outputTokens: number;
        readonly costMicros: number;
      },
      now: Date,
    ): Promise<boolean>;
  };
  readonly history: {
    findById(callId: string): Promise<ApiRequestRecord | null>;
    insert(record: ApiRequestRecord): Promise<void>;
  };
  /** Tells the workers of the tasks that may go on. */
  readonly announce: (tasks: readonly TaskDocument[]) => Promise<void>;
  /** What is left of the money of the day; null when there is no limit. */
  readonly remainingOfDay?: (now: Date) => Promise<number | null>;
  /** Puts what a request cost in the place of its estimate, in the money of its day. */
  readonly settleDay?: (
    day: string,
    estimateMicros: number,
    costMicros: number,
    now: Date,
  ) => Promise<unknown>;
  readonly now: () => Date;
  readonly log: Log;
}

const BATCH = 200;
const FIRST_RING_MS = 5_000;
/** A reservation younger than this has its process, most likely; asking for its task would be for nothing. */
const ORPHAN_AGE_MS = 20_000;

/**
 * Makes {@link KeepWorld}: stops a world whose time is over, unparks tasks whose reason is gone, ends the waiting tasks of a cancelled world, and settles at
 * their estimate the reservations whose process died before it could.
 */
export function createKeepWorld(ports: KeepWorldPorts): KeepWorld {
  const { tasks, now } = ports;

  return async (worldId, ledger, counts) => {
    const settled = await settleOrphans(worldId, ledger, counts);
    if (ledger.stopped === 'cancelled') return (await cancelWaiting(worldId)) || settled;
    if (ledger.stopped === 'paused') return settled;
    const isExpired = ledger.stopped === 'expired' || (await expire(worldId, ledger));
    let freed = false;
    for (const parked of counts.parked.keys()) {
      // What was put aside has nothing to wait for any more: it ends with the reason.
      const room = isExpired ? Infinity : await roomFor(parked, ledger);
      if (room > 0) freed = (await unpark(worldId, parked, room)) || freed;
      else if (mayJustFit(parked, ledger)) freed = (await tryOne(worldId, parked, ledger)) || freed;
    }
    return freed || settled;
  };

  /** A world that ends by itself in time has no use for it; what is paid for already is still finished. */
  async function expire(worldId: string, { deadline_at: deadline }: WorldLedger): Promise<boolean> {
    if (deadline === undefined || now() < deadline) return false;
    if (!(await ports.ledgers.stop(worldId, 'expired', now()))) return false;
    ports.log.warn(
      { world_id: worldId, deadline_at: deadline },
      'the time of a world is over; it ends with what it has',
    );
    return true;
  }

  /** How many of the tasks that were put aside for this reason may go on now. */
  async function roomFor(parked: string, ledger: WorldLedger): Promise<number> {
    const { reason, amountMicros } = readReason(parked);
    const fits = (remainingMicros: number) => Math.floor(remainingMicros / Math.max(1, amountMicros));
    switch (reason) {
      case BUDGET_REASONS.llm:
        return ledger.remaining_llm_calls;
      case BUDGET_REASONS.image:
        return ledger.remaining_image_calls;
      case BUDGET_REASONS.cost:
        return fits(ledger.remaining_cost_micros);
      case BUDGET_REASONS.day:
        return fits((await ports.remainingOfDay?.(now())) ?? Infinity);
      case PAUSED_REASON:
      default:
        return Infinity;
    }
  }

  async function unpark(worldId: string, reason: string, room: number): Promise<boolean> {
    let freed = 0;
    while (freed < room) {
      const parked = await tasks.findParked(worldId, reason, Math.min(BATCH, room - freed));
      const at = now();
      const ringAt = new Date(at.getTime() + FIRST_RING_MS);
      const tried = parked.map(async (task) => ((await tasks.unpark(task, ringAt, at)) ? task : null));
      const ready = (await Promise.all(tried)).filter((task) => task !== null);
      if (ready.length === 0) break;
      freed += ready.length;
      await ports.announce(ready);
    }
    return freed > 0;
  }

  /** One that has not tried since the limits were set: amounts are told rounded up, so that it may fit all the same. */
  async function tryOne(
    worldId: string,
    reason: string,
    { limits_set_at: setAt }: WorldLedger,
  ): Promise<boolean> {
    const parked = await tasks.findParked(worldId, reason, BATCH);
    const untried = parked.find(({ updated_at: parkedAt }) => setAt !== undefined && parkedAt < setAt);
    if (!untried) return false;
    const at = now();
    if (!(await tasks.unpark(untried, new Date(at.getTime() + FIRST_RING_MS), at))) return false;
    await ports.announce([untried]);
    return true;
  }

  async function cancelWaiting(worldId: string): Promise<boolean> {
    let any = false;
    for (;;) {
      const waiting = await tasks.findWaiting(worldId, BATCH);
      if (waiting.length === 0) return any;
      const ended = await Promise.all(waiting.map((task) => tasks.cancelWaiting(task, now())));
      if (!ended.includes(true)) return any;
      any = true;
    }
  }

  async function settleOrphans(worldId: string, ledger: WorldLedger, counts: TaskCounts): Promise<boolean> {
    const at = now();
    let any = false;
    for (const [id, reservation] of Object.entries(ledger.reserved)) {
      const ageMs = at.getTime() - reservation.reserved_at.getTime();
      if (counts.open > 0 && ageMs < ORPHAN_AGE_MS) continue;
      if (await hasItsOwner(reservation)) continue;
      any = (await settleOrphan(worldId, id, reservation, at)) || any;
    }
    return any;
  }

  async function hasItsOwner({ task_id, lease_token }: Reservation): Promise<boolean> {
    const task = await tasks.findById(task_id);
    return task?.status === 'in_progress' && task.lease_token === lease_token;
  }

  /**
   * At what was set aside for it, because nobody knows its end. The call that it is part of may have been written down all the
   * same; otherwise it is now.
   */
  async function settleOrphan(
    worldId: string,
    id: string,
    reservation: Reservation,
    at: Date,
  ): Promise<boolean> {
    const { call_id, task_id, estimate_micros: costMicros, day } = reservation;
    if (!(await ports.history.findById(call_id)))
      await ports.history.insert(unknownCall(worldId, reservation, at));
    const usage = { counts: true, promptTokens: 0, cachedTokens: 0, outputTokens: 0, costMicros };
    const settled = await ports.ledgers.settle(worldId, id, reservation, usage, at);
    if (settled && day !== undefined) await ports.settleDay?.(day, costMicros, costMicros, at);
    const facts = { world_id: worldId, task_id, cost_micros: costMicros };
    ports.log.warn(facts, 'settled a call whose process is gone');
    return settled;
  }
}

function mayJustFit(parked: string, ledger: WorldLedger): boolean {
  const { reason, leastMicros } = readReason(parked);
  return reason === BUDGET_REASONS.cost && ledger.remaining_cost_micros >= leastMicros;
}

function unknownCall(worldId: string, reservation: Reservation, at: Date): ApiRequestRecord {
  return {
    _id: reservation.call_id,
    api_type: reservation.kind === 'llm' ? 'llm' : 'image_generation',
    request_type: reservation.kind === 'llm' ? 'generate_structured_content' : 'generate_image',
    task_id: reservation.task_id,
    task_type: reservation.task_type,
    world_id: worldId,
    attempt: 0,
    step: reservation.step,
    request_data: {},
    response_data: null,
    error: 'The process that made this call ended before the call was written down; its cost is an estimate.',
    model: reservation.model,
    served_model: null,
    prompt_tokens: 0,
    cached_tokens: 0,
    output_tokens: 0,
    cost_micros: reservation.estimate_micros,
    duration_ms: at.getTime() - reservation.reserved_at.getTime(),
    created_at: reservation.reserved_at,
  };
}
