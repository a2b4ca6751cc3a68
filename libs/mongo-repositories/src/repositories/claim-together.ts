import type { TaskDocument } from '@generia/contracts';
import { gather } from '@generia/resilience';

import type { DocumentCollection, Update } from '../document-collection.js';

/** A worker's wish for the first ready task of a queue. */
export interface Claim {
  readonly queue: string;
  readonly workerId: string;
  readonly now: Date;
  readonly leaseExpiresAt: Date;
}

type Tasks = Pick<DocumentCollection<TaskDocument>, 'find' | 'updateEach' | 'findOneAndUpdate'>;

/** Somebody else was faster with the task that was meant for this claim. */
const ALONE = 'alone';

const IN_TURN = [
  ['ready_queue', 1],
  ['order_key', 1],
  ['_id', 1],
] as const;

/** Claims the first ready task of a queue, in one request. */
export const claimOne = (
  tasks: Pick<Tasks, 'findOneAndUpdate'>,
  claim: Claim,
): Promise<TaskDocument | null> =>
  tasks.findOneAndUpdate({ ready_queue: claim.queue }, claiming(claim), { sort: IN_TURN });

/**
 * Makes {@link claimOne} for a store that is a trip away. Claims of one worker that are asked for while one is under way share
 * the next two requests: a look at the first ready tasks, and a change of each that is made only if nobody has claimed it since.
 */
export function claimTogether(tasks: Tasks): (claim: Claim) => Promise<TaskDocument | null> {
  const claimAll = gather<Claim, TaskDocument | null | typeof ALONE>(async (claims) => {
    const [first] = claims;
    if (!first || claims.length === 1) return Promise.all(claims.map((claim) => claimOne(tasks, claim)));
    const ready = await tasks.find({ ready_queue: first.queue }, { sort: IN_TURN, limit: claims.length });
    const wanted = ready.flatMap((task, i) => (claims[i] ? [{ task, claim: claims[i] }] : []));
    const changes = wanted.map(({ task, claim }) => ({
      filter: { _id: task._id, ready_queue: claim.queue, lease_token: task.lease_token },
      update: claiming(claim),
    }));
    const isAll = (await tasks.updateEach(changes)) === changes.length;
    const tokens = isAll ? null : await tokensHeldBy(first.workerId, ready);
    return claims.map((_, i) => {
      const made = wanted[i];
      if (!made) return null;
      const task = asClaimed(made.task, made.claim);
      return tokens === null || tokens.get(task._id) === task.lease_token ? task : ALONE;
    });
  });

  /** Nobody else works under this id, so what it holds of them with the next token was claimed a moment ago. */
  async function tokensHeldBy(workerId: string, ready: readonly TaskDocument[]) {
    const filter = {
      _id: { $in: ready.map(({ _id }) => _id) },
      worker_id: workerId,
      status: 'in_progress',
    } as const;
    const held = await tasks.find(filter, { fields: ['lease_token'] });
    return new Map(held.map(({ _id, lease_token }) => [_id, lease_token]));
  }

  return async (claim) => {
    const task = await claimAll(`${claim.queue} ${claim.workerId}`, claim);
    return task === ALONE ? claimOne(tasks, claim) : task;
  };
}

function claiming({ workerId, leaseExpiresAt, now }: Claim) {
  return {
    $set: {
      status: 'in_progress',
      worker_id: workerId,
      lease_expires_at: leaseExpiresAt,
      updated_at: now,
    },
    $inc: { lease_token: 1, attempt_count: 1 },
    $unset: { ready_queue: '', ring_at: '' },
  } as const satisfies Update<TaskDocument>;
}

/** As it is after {@link claiming}: every claim raises the token, so nothing that counts has changed since it was read. */
function asClaimed(
  { ready_queue: _queue, ring_at: _ringAt, ...task }: TaskDocument,
  claim: Claim,
): TaskDocument {
  return {
    ...task,
    ...claiming(claim).$set,
    lease_token: task.lease_token + 1,
    attempt_count: task.attempt_count + 1,
  };
}
