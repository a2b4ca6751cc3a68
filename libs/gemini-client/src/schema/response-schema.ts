import { z } from 'zod';

import type { ResponseSchema } from './response-schema-type.js';
import { sanitise } from './sanitise.js';
import { UnsupportedSchema } from './unsupported-schema.js';

/** What each kind of zod schema should be instead, because Gemini's dialect has no word for it. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  record: 'has keys that are not known beforehand; use a list of {key, value} objects.',
  map: 'is a map; use a list of {key, value} objects.',
  set: 'is a set; use a list.',
  tuple: 'is a tuple; use an object with named fields.',
  any: 'allows anything; say what it is.',
  unknown: 'allows anything; say what it is.',
  date: 'is a date; use a text.',
  bigint: 'is a bigint; use a whole number or a text.',
  custom: 'is a custom check; use a plain schema.',
  never: 'allows nothing.',
  undefined: 'allows nothing but undefined.',
  void: 'allows nothing but undefined.',
  symbol: 'is a symbol.',
  nan: 'is not a number.',
  file: 'is a file.',
  function: 'is a function.',
};

const built = new WeakMap<z.ZodType, ResponseSchema>();

/**
 * A zod schema in Gemini's words, built once per schema object. The answer is still checked by zod: patterns, formats and
 * lengths of texts are left out, because each of them counts against the server's limit of states.
 *
 * @throws UnsupportedSchema when the schema is recursive or uses something that Gemini has no word for
 */
export function toResponseSchema(schema: z.ZodType): ResponseSchema {
  const known = built.get(schema);
  if (known) return known;
  const response = sanitise(toJsonSchema(schema), '');
  built.set(schema, response);
  return response;
}

function toJsonSchema(schema: z.ZodType): unknown {
  try {
    return z.toJSONSchema(schema, {
      target: 'openapi-3.0',
      io: 'input',
      reused: 'inline',
      cycles: 'throw',
      unrepresentable: 'any',
      override: ({ zodSchema, path }) => {
        const problem = UNSUPPORTED[zodSchema._zod.def.type];
        if (problem) throw new UnsupportedSchema(readable(path), problem);
      },
    });
  } catch (error) {
    if (error instanceof UnsupportedSchema) throw error;
    throw new UnsupportedSchema(
      '',
      `cannot be told: ${error instanceof Error ? firstLine(error.message) : String(error)}`,
    );
  }
}

function readable(path: readonly (string | number)[]): string {
  return path.filter((step) => step !== 'properties').join('.');
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}
