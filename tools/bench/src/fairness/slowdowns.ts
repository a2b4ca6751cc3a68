import {
  SHAPED_TASK_MS,
  type ShapedWorlds,
  startShapedWorlds,
  tasksOfShape,
  type WorldShape,
} from '@generia/task-engine/testing/shaped-worlds';

/** A world among others. */
export interface SlowedWorld {
  readonly shape: WorldShape;
  readonly tasks: number;
  readonly aloneMs: number;
  /** Its time among the others / its time alone. */
  readonly slowdown: number;
}

/** A world that comes when so many tasks of those before it are done. */
export interface ComingWorld {
  readonly shape: WorldShape;
  readonly afterTasks: number;
}

/**
 * How much longer each world takes among the others than alone, on the real worker and a virtual clock: a figure that is the
 * same on every machine.
 */
export async function slowdowns(coming: readonly ComingWorld[]): Promise<SlowedWorld[]> {
  const amongMs = await timesOf(coming);
  const slowed: SlowedWorld[] = [];
  for (const [index, { shape }] of coming.entries()) {
    const [aloneMs = NaN] = await timesOf([{ shape, afterTasks: 0 }]);
    slowed.push({ shape, tasks: tasksOfShape(shape), aloneMs, slowdown: (amongMs[index] ?? NaN) / aloneMs });
  }
  return slowed;
}

interface Visit {
  readonly id: string;
  readonly coming: ComingWorld;
  beganAtMs?: number;
  endedAtMs?: number;
}

async function timesOf(coming: readonly ComingWorld[]): Promise<number[]> {
  const worlds = await startShapedWorlds();
  const visits: Visit[] = coming.map((one, index) => ({ id: `world-${index}`, coming: one }));
  while (visits.some(({ endedAtMs }) => endedAtMs === undefined)) {
    await beginDue(worlds, visits);
    await worlds.clock.advance(SHAPED_TASK_MS);
    noteEnds(worlds, visits);
  }
  await worlds.stop();
  return visits.map(({ beganAtMs = NaN, endedAtMs = NaN }) => endedAtMs - beganAtMs);
}

async function beginDue(worlds: ShapedWorlds, visits: readonly Visit[]): Promise<void> {
  const waiting = visits.filter(({ beganAtMs }) => beganAtMs === undefined);
  if (waiting.length === 0) return;
  const done = visits.reduce((sum, { id }) => sum + worlds.ended(id), 0);
  for (const visit of waiting) {
    if (done < visit.coming.afterTasks) continue;
    visit.beganAtMs = worlds.clock.now();
    await worlds.begin(visit.id, visit.coming.shape);
  }
}

function noteEnds({ clock, ended }: ShapedWorlds, visits: readonly Visit[]): void {
  for (const visit of visits)
    if (visit.endedAtMs === undefined && ended(visit.id) === tasksOfShape(visit.coming.shape))
      visit.endedAtMs = clock.now();
}
