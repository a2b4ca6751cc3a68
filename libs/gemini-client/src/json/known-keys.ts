import type { ResponseSchema } from '../schema/response-schema-type.js';

/** Whether every key of a value is one that its schema names. A repair that corrupts keys is found out by this. */
export function hasOnlyKnownKeys(value: unknown, schema: ResponseSchema): boolean {
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined || value.every((item) => hasOnlyKnownKeys(item, items));
  }
  if (typeof value !== 'object' || value === null || !schema.properties) return true;
  const { properties } = schema;
  return Object.entries(value).every(([key, field]) => {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    return known !== undefined && hasOnlyKnownKeys(field, known);
  });
}
