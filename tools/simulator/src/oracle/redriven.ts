import type { TaskDocument, WorldStatusDocument } from '@generia/contracts';
import type { RedriveChoice } from '@generia/progress';

import type { Facts } from './facts.js';

/** Failed tasks of a world that somebody tries again. */
export interface AskedRedrive extends RedriveChoice {
  readonly worldId: string;
}

/** What may be different about a task that is tried again. */
const MAY_CHANGE: ReadonlySet<string> = new Set([
  ...[
    'status',
    'worker_id',
    'ready_queue',
    'ring_at',
    'ring_count',
    'lease_token',
    'updated_at',
    'completed_at',
  ],
  ...['attempt_count', 'deferral_count', 'crash_count'],
]);
const REASON_STEP = 'failed_for_good';

/**
 * What is wrong with the change of a failed task to one that waits: it must have been asked for, and it keeps everything
 * that was paid for.
 */
export function problemOfRedrive(
  facts: Facts,
  before: TaskDocument,
  after: TaskDocument,
): string | undefined {
  const asked = facts.writer && facts.redrives.get(facts.writer);
  const isAsked =
    asked?.worldId === before.world_id && (asked.taskId === undefined || asked.taskId === before._id);
  if (!isAsked) return 'makes ready again, without being asked to,';
  if (after.lease_token <= before.lease_token) return 'leaves to whoever ran it last';
  const { [REASON_STEP]: _reason, ...paid } = before.steps;
  if (JSON.stringify(after.steps) !== JSON.stringify(paid)) return 'throws away the paid answers of';
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof TaskDocument>;
  const others = [...fields].filter((field) => field !== 'steps' && !MAY_CHANGE.has(field));
  const changed = others.find((field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]));
  return changed && `changes ${changed} of`;
}

/** Whether a world that had ended goes on because its failed tasks are tried again, and nothing else of it changes. */
export function isReopened(facts: Facts, before: WorldStatusDocument, after: WorldStatusDocument): boolean {
  const asked = facts.writer && facts.redrives.get(facts.writer);
  const still = ({ seq: _seq, status: _status, updated_at: _at, ...rest }: WorldStatusDocument): string =>
    JSON.stringify(rest);
  return (
    asked?.worldId === before._id &&
    before.status !== 'cancelled' &&
    after.status === 'in_progress' &&
    still(before) === still(after)
  );
}
