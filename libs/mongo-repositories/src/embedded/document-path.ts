import { isPlainObject } from '../requests/plain-object.js';

/** The value at a dotted path when there are no arrays on the way; an array on the way counts as a missing value. */
export function valueAt(document: unknown, path: string): unknown {
  if (!path.includes('.')) return isPlainObject(document) ? ownValue(document, path) : undefined;
  let value = document;
  for (const segment of path.split('.')) {
    if (!isPlainObject(value) || !Object.hasOwn(value, segment)) return undefined;
    value = value[segment];
  }
  return value;
}

/** Whether the way along a path meets an array, at its end included: then one document has several values there. */
export function meetsArray(document: unknown, path: string): boolean {
  if (!path.includes('.')) return isPlainObject(document) && Array.isArray(document[path]);
  let value = document;
  for (const segment of path.split('.')) {
    if (!isPlainObject(value)) break;
    value = value[segment];
  }
  return Array.isArray(value);
}

/**
 * Every value that a filter on this path looks at, in MongoDB's sense: arrays on the way are entered (by position, and
 * into each of their objects), and an array at the end stands for itself and for each of its elements. A path that
 * leads nowhere gives one `undefined`.
 */
export function valuesAt(document: unknown, path: string): unknown[] {
  const found: unknown[] = [];
  collect(document, segmentsOf(path), 0, found);
  return found;
}

function ownValue(fields: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Most paths are one field. */
function segmentsOf(path: string): readonly string[] {
  return path.includes('.') ? path.split('.') : [path];
}

function collect(value: unknown, segments: readonly string[], depth: number, found: unknown[]): void {
  const segment = segments[depth];
  if (segment === undefined) {
    found.push(value);
    if (Array.isArray(value)) found.push(...(value as unknown[]));
  } else if (Array.isArray(value)) {
    if (/^\d+$/.test(segment) && Number(segment) < value.length) {
      collect(value[Number(segment)], segments, depth + 1, found);
    }
    for (const element of value) {
      if (isPlainObject(element)) collect(element, segments, depth, found);
    }
  } else if (isPlainObject(value) && Object.hasOwn(value, segment)) {
    collect(value[segment], segments, depth + 1, found);
  } else {
    found.push(undefined);
  }
}
