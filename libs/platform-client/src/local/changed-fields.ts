/**
 * Those of the wished fields that differ from what is stored, or null when none does: a repeated call writes nothing.
 */
export function changedFields<T extends object>(stored: T, wished: Partial<T>): Partial<T> | null {
  const changed: Partial<T> = {};
  for (const field of Object.keys(wished) as (keyof T)[]) {
    const value = wished[field];
    if (value !== undefined && value !== stored[field]) changed[field] = value;
  }
  return Object.keys(changed).length === 0 ? null : changed;
}
