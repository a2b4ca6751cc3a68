const DAY_MS = 24 * 60 * 60_000;
/** So small that the time of arrival only orders what is otherwise equal. */
const ARRIVAL_SHARE = 0.001;

/** The order key of a world's first task: who came first on a day goes first, and before every world that is under way. */
export function arrivalKey(now: Date): number {
  return (ARRIVAL_SHARE * (((now.getTime() % DAY_MS) + DAY_MS) % DAY_MS)) / DAY_MS;
}

/**
 * The virtual start time of a world: as far as the queues have come. So it does not wait for what a larger world has queued
 * up behind that, and never overtakes the task that has waited longest: nothing starves.
 *
 * @param firstTaskKey of the world's first task
 * @param lowestReadyKey the smallest order key of all ready tasks; null when none is ready
 */
export function virtualStart(firstTaskKey: number, lowestReadyKey: number | null): number {
  return Math.max(0, lowestReadyKey ?? 0) + firstTaskKey;
}

/**
 * The order key of a child: one step behind its parent for each sibling before it. A world with many tasks side by side is
 * far behind its start soon; one with few stays near it, however long its chain. Twice the weight halves the steps.
 */
export function childOrderKey(parentKey: number, ordinal: number, weight = 1): number {
  return parentKey + ordinal / weight;
}
