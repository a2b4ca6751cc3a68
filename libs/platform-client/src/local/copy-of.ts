/**
 * A deep copy of plain data. `structuredClone` would do, but under Jest it makes dates that are not the test's own `Date`.
 */
export function copyOf<T>(value: T): T {
  if (value instanceof Date) return new Date(value) as T;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, copyOf(one)])) as T;
}
