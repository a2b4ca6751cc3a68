import { parseTally, type TaskStatus } from '@generia/contracts';

/** How many of a world's tasks share a type, a status, a tally and an unfinished spawn; as the store groups them. */
export interface TaskCountRow {
  readonly key: {
    readonly type: string;
    readonly status: TaskStatus;
    readonly tally: string;
    readonly spawn_pending?: boolean | undefined | null;
    readonly parked?: string | undefined | null;
  };
  readonly count: number;
}

/** The same numbers, added up. */
export interface TaskCounts {
  readonly total: number;
  readonly completed: number;
  readonly failed: number;
  readonly cancelled: number;
  /** Not ended yet, or ended with children that are still to be inserted. */
  readonly open: number;
  /** Those of the open ones that were put aside, by the reason. */
  readonly parked: ReadonlyMap<string, number>;
  readonly users: number;
  readonly posts: number;
  readonly images: number;
  /** By type: how many there are, how many are open, how many failed. */
  readonly byType: ReadonlyMap<
    string,
    { readonly total: number; readonly open: number; readonly failed: number }
  >;
}

const ENDED: ReadonlySet<TaskStatus> = new Set(['completed', 'failed', 'cancelled']);

/** Adds the rows up. */
export function addUp(rows: readonly TaskCountRow[]): TaskCounts {
  const sums = { total: 0, completed: 0, failed: 0, cancelled: 0, open: 0, users: 0, posts: 0, images: 0 };
  const byType = new Map<string, { total: number; open: number; failed: number }>();
  const parked = new Map<string, number>();
  for (const { key, count } of rows) {
    const type = byType.get(key.type) ?? { total: 0, open: 0, failed: 0 };
    byType.set(key.type, type);
    const open = !ENDED.has(key.status) || key.spawn_pending === true ? count : 0;
    if (key.parked && open > 0) parked.set(key.parked, (parked.get(key.parked) ?? 0) + count);
    type.total += count;
    type.open += open;
    sums.total += count;
    sums.open += open;
    if (key.status === 'completed') sums.completed += count;
    if (key.status === 'cancelled') sums.cancelled += count;
    if (key.status === 'failed') {
      sums.failed += count;
      type.failed += count;
    }
    const tally = parseTally(key.tally);
    sums.users += tally.users * count;
    sums.posts += tally.posts * count;
    sums.images += tally.images * count;
  }
  return { ...sums, byType, parked };
}
