import {
  isTaskType,
  type StageName,
  STAGE_NAMES,
  type StageStatus,
  TASK_CATALOGUE,
} from '@generia/contracts';

import type { TaskCounts } from './task-counts.js';

export interface DerivedStages {
  readonly stages: { name: StageName; status: StageStatus }[];
  readonly current: StageName;
}

/** What has to be over before a stage can be: tasks of the stages before it make the tasks of this one. */
const FED_BY: Readonly<Record<StageName, readonly StageName[]>> = {
  initializing: [],
  world_description: ['initializing'],
  world_image: ['world_description'],
  characters: ['world_description'],
  posts: ['characters'],
  finishing: ['world_image', 'characters', 'posts'],
};

/**
 * The six stages by the states of the tasks: a stage runs while it has open tasks, is over when neither it nor a stage
 * that feeds it has any, and has failed when it is over and nothing in it succeeded.
 */
export function deriveStages(counts: TaskCounts, finished: boolean): DerivedStages {
  const statusByName = new Map<StageName, StageStatus>();
  for (const name of STAGE_NAMES) statusByName.set(name, statusOf(name, counts, statusByName, finished));
  const stages = STAGE_NAMES.map((name) => ({ name, status: statusByName.get(name) ?? 'pending' }));
  const running = stages.filter((stage) => stage.status === 'in_progress');
  // Pictures of the world run beside the rest: the stage that people follow is the latest one that moves.
  const current = running.at(-1)?.name ?? lastTouched(stages);
  return { stages, current };
}

function statusOf(
  name: StageName,
  counts: TaskCounts,
  earlier: ReadonlyMap<StageName, StageStatus>,
  finished: boolean,
): StageStatus {
  const fed = FED_BY[name].every((feeder) => isOver(earlier.get(feeder)));
  if (name === 'finishing') return finished ? 'completed' : fed ? 'in_progress' : 'pending';
  const { total, open, failed } = ofStage(name, counts);
  if (open > 0) return 'in_progress';
  if (!fed) return total > 0 ? 'in_progress' : 'pending';
  if (total === 0) {
    // Nothing was asked of this stage: because nothing was wanted, or because the stage before it failed.
    const fedByFailure = FED_BY[name].some((feeder) => earlier.get(feeder) === 'failed');
    if (fedByFailure) return 'failed';
    return name === 'posts' || name === 'characters' ? 'completed' : 'pending';
  }
  return failed === total ? 'failed' : 'completed';
}

function ofStage(name: StageName, counts: TaskCounts): { total: number; open: number; failed: number } {
  const sums = { total: 0, open: 0, failed: 0 };
  for (const [type, numbers] of counts.byType) {
    if (!isTaskType(type) || TASK_CATALOGUE[type].stage !== name) continue;
    sums.total += numbers.total;
    sums.open += numbers.open;
    sums.failed += numbers.failed;
  }
  return sums;
}

function isOver(status: StageStatus | undefined): boolean {
  return status === 'completed' || status === 'failed';
}

function lastTouched(stages: readonly { name: StageName; status: StageStatus }[]): StageName {
  return stages.filter((stage) => stage.status !== 'pending').at(-1)?.name ?? 'initializing';
}
