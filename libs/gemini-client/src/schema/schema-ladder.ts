import type { ResponseSchema } from './response-schema-type.js';

/**
 * How much a server is told about the answer, from most to least:
 * - 1: all that we have words for;
 * - 2: the same without bounds, long descriptions and long lists of choices;
 * - 3: only that it is JSON; the schema stands in the prompt.
 *
 * How complex a schema may be changes without notice, and differs from model to model.
 */
const SCHEMA_LEVELS = [1, 2, 3] as const;
export type SchemaLevel = (typeof SCHEMA_LEVELS)[number];

const MAX_DESCRIPTION_CHARACTERS = 120;
const MAX_CHOICES = 20;

/** The next lower level, if there is one. */
export function nextLevel(level: SchemaLevel): SchemaLevel | undefined {
  return SCHEMA_LEVELS.find((lower) => lower > level);
}

/** A schema without what costs a server most. */
export function simplified(schema: ResponseSchema): ResponseSchema {
  const {
    minItems: _1,
    maxItems: _2,
    minimum: _3,
    maximum: _4,
    description,
    enum: choices,
    ...rest
  } = schema;
  const { items, properties, anyOf } = schema;
  return {
    ...rest,
    ...(description !== undefined && description.length <= MAX_DESCRIPTION_CHARACTERS ? { description } : {}),
    ...(choices !== undefined && choices.length <= MAX_CHOICES ? { enum: choices } : {}),
    ...(items ? { items: simplified(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(simplified) } : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, field]) => [key, simplified(field)]),
          ),
        }
      : {}),
  };
}
