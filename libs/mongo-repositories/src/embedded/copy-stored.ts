/** A deep copy of what a document holds: it was checked when it was stored, and is not looked at again. */
export function copyStored(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyStored);
  if (value instanceof Date) return new Date(value.getTime());
  // All of it at once, and then what must not be shared: most fields are texts and numbers.
  const copy: Record<string, unknown> = { ...(value as Readonly<Record<string, unknown>>) };
  for (const name in copy) {
    const inner = copy[name];
    if (typeof inner === 'object' && inner !== null) copy[name] = copyStored(inner);
  }
  return copy;
}
