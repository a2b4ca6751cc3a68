import type { z } from 'zod';

import { Refusal } from '../http/problem.js';

/** Reads a field that holds JSON as text. Throws a refusal (422) that names what is wrong in it. */
export function parseContent<S extends z.ZodType>(field: string, text: string, schema: S): z.output<S> {
  const read = schema.safeParse(jsonOf(field, text));
  if (read.success) return read.data;
  const places = read.error.issues.map(({ path }) => [field, ...path].join('.'));
  throw new Refusal(422, `Wrong or missing: ${places.join(', ')}.`);
}

function jsonOf(field: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(422, `${field} is not JSON.`);
    throw error;
  }
}
