import type { ResponseSchema } from '../schema/response-schema-type.js';

/**
 * How much a value looks like what a schema asks for: the share (0 to 1) of the schema's own fields that it has. A
 * fragment of an answer, such as one item of its list, has next to none. Without fields to compare, 1.
 */
export function resemblance(value: unknown, { properties }: ResponseSchema): number {
  if (!properties) return 1;
  if (typeof value !== 'object' || value === null) return 0;
  const asked = Object.keys(properties);
  return asked.filter((key) => Object.hasOwn(value, key)).length / asked.length;
}
