/** The schema that a prompt quotes, on one line, for a request that does not carry it otherwise; undefined without one. */
export function schemaInText(text: string): object | undefined {
  for (const line of text.split('\n')) {
    const value = parse(line.slice(line.indexOf('{')));
    if (isObjectSchema(value)) return value;
  }
  return undefined;
}

function isObjectSchema(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || !('properties' in value)) return false;
  return typeof value.properties === 'object' && value.properties !== null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
