/** A value out of JSON in which every text, keys apart, is changed; the same value when none changes. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const before = Object.entries(value);
  const after = before.map(([key, item]): [string, unknown] => [key, mapTexts(item, change)]);
  if (after.every(([, item], index) => item === before[index]?.[1])) return value;
  return Array.isArray(value) ? after.map(([, item]) => item) : Object.fromEntries(after);
}
