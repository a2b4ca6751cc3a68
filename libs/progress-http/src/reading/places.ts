import { HttpProblem } from '@generia/service-runtime';

/** A place in a list that is sorted by a time, and by id where the times are equal. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

export interface Placed {
  readonly _id: string;
  readonly created_at: Date;
}

/** Reads a cursor; its form was checked by its schema. */
export function parseCursor(cursor: string): Place {
  const [, ms, id] = /^(\d{1,15})-(.+)$/.exec(cursor) ?? [];
  if (ms === undefined || id === undefined) throw new HttpProblem(400, 'The cursor is not one of ours.');
  return { at: new Date(Number(ms)), id };
}

export function cursorAfter({ _id, created_at }: Placed): string {
  return `${created_at.getTime()}-${_id}`;
}

/** The filter for what comes after a place, newest first. */
export function olderThan(cursor: string | undefined) {
  if (cursor === undefined) return {};
  const { at, id } = parseCursor(cursor);
  return { created_at: { $lte: at }, $or: [{ created_at: { $lt: at } }, { _id: { $gt: id } }] } as const;
}

/** Cuts a page out of one item more than it holds: the one more tells that there is a next page. */
export function pageOf<T extends Placed>(found: readonly T[], limit: number) {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next_cursor: found.length > limit && last ? cursorAfter(last) : null };
}

/** A page of a list that is in memory, oldest first. */
export function pageOfAll<T extends Placed>(all: readonly T[], limit: number, cursor: string | undefined) {
  const place = cursor === undefined ? undefined : parseCursor(cursor);
  const sorted = [...all].sort((a, b) => compare(a, b));
  const rest = place ? sorted.filter((item) => compare(item, { _id: place.id, created_at: place.at }) > 0) : sorted; // prettier-ignore
  return pageOf(rest, limit);
}

function compare(a: Placed, b: Placed): number {
  const byTime = a.created_at.getTime() - b.created_at.getTime();
  if (byTime !== 0) return byTime;
  return a._id < b._id ? -1 : Number(a._id > b._id);
}
