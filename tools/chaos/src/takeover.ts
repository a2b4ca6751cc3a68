import type { TaskDocument } from '@generia/contracts';
import { until } from '@generia/pipeline-e2e';

import { type Battlefield, currentOf } from './battlefield.js';

/** Long enough for every lease to run out and every worker to start anew, on a machine that is busy with other things. */
const TAKEOVER_TIMEOUT_MS = 120_000;
/** Seldom enough that looking is no load beside the work itself. */
const LOOK_EVERY_MS = 250;

/** Milliseconds until each of the tasks is free for others or has ended; null when that does not come. */
export async function takeover(
  field: Battlefield,
  held: readonly TaskDocument[],
  sinceMs: number,
): Promise<number | null> {
  const tokens = new Map(held.map(({ _id, lease_token }) => [_id, lease_token]));
  let waiting = held;
  const isOver = async (): Promise<boolean> => {
    waiting = (await currentOf(field, waiting)).filter(
      ({ _id, lease_token, status }) => lease_token <= (tokens.get(_id) ?? 0) && status === 'in_progress',
    );
    return waiting.length === 0;
  };
  try {
    await until('takeover', isOver, TAKEOVER_TIMEOUT_MS, LOOK_EVERY_MS);
    return Date.now() - sinceMs;
  } catch {
    return null;
  }
}
