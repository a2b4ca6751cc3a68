import { StoreRequestError } from '../requests/store-request-error.js';
import { isPlainObject } from '../requests/plain-object.js';

/** MongoDB fills at most this many new places of a list with null. */
const MAX_PADDING = 1_500_000;

/** What happens at the end of a path. */
export interface Change {
  /** The new value; undefined stands for "not there", before and after. */
  readonly next: (old: unknown) => unknown;
  /** Objects that the path needs are made; without it, a path that leads nowhere changes nothing. */
  readonly creates: boolean;
}

/**
 * A copy of a value with what lies at the end of a path changed; what it does not touch is shared.
 *
 * @param path the names of the whole path, of which the first `depth` lead to the value
 * @throws StoreRequestError UPDATE_REFUSED when the path would need a field inside of something that has none
 */
export function changeAt(
  container: unknown,
  path: readonly string[],
  depth: number,
  change: Change,
): unknown {
  const segment = path[depth];
  if (segment === undefined) return change.next(container);
  if (Array.isArray(container)) return changeElement(container, segment, path, depth, change);
  if (container === undefined && change.creates) return changeField({}, segment, path, depth, change);
  if (isPlainObject(container)) return changeField(container, segment, path, depth, change);
  if (!change.creates) return container;
  throw refused(path, segment);
}

function changeField(
  container: Record<string, unknown>,
  segment: string,
  path: readonly string[],
  depth: number,
  change: Change,
): unknown {
  const old = Object.hasOwn(container, segment) ? container[segment] : undefined;
  const next = changeAt(old, path, depth + 1, change);
  if (next === old) return container;
  const changed = dictionaryOf(container);
  if (next === undefined) delete changed[segment];
  else changed[segment] = next;
  return changed;
}

/** A copy without a shape: where fields are ids, V8 would make up a new one for each that comes and goes. */
function dictionaryOf(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy = Object.create(null) as Record<string, unknown>;
  for (const name in fields) copy[name] = fields[name];
  return copy;
}

function changeElement(
  list: readonly unknown[],
  segment: string,
  path: readonly string[],
  depth: number,
  change: Change,
): unknown {
  const position = /^\d+$/.test(segment) ? Number(segment) : Number.NaN;
  const isPlace = position < list.length || (change.creates && position < list.length + MAX_PADDING);
  if (!isPlace && !change.creates) return list;
  if (!isPlace) throw refused(path, segment);
  const copy = [...list];
  while (copy.length < position) copy.push(null);
  copy[position] = changeAt(list[position], path, depth + 1, change) ?? null;
  return copy;
}

function refused(path: readonly string[], segment: string): StoreRequestError {
  const problem = `'${path.join('.')}' leads through something that has no field '${segment}'`;
  return new StoreRequestError('UPDATE_REFUSED', `The update cannot be made: ${problem}.`);
}
