/** The object with snake_case keys in camelCase, one level deep, as Google's JSON reading treats them. */
export function camelKeys(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value) as [string, unknown][];
  if (!entries.some(([key]) => key.includes('_'))) return value as Record<string, unknown>;
  return Object.fromEntries(entries.map(([key, entry]) => [camel(key), entry]));
}

/** `max_output_tokens` -> `maxOutputTokens`; a leading underscore stays. */
export function camel(name: string): string {
  return name.replace(/(?<=[a-zA-Z0-9])_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
