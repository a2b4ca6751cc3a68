import type { ResponseSchema } from './response-schema-type.js';

/** A JSON Schema of the words that Gemini's `responseJsonSchema` documents. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | number)[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly propertyOrdering?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
}

/** For `responseSchema`: the OpenAPI subset, which has `nullable` and knows only texts in `enum`. */
export function openApiDialect(schema: ResponseSchema): ResponseSchema {
  const { enum: choices, items, properties, anyOf, ...rest } = schema;
  const texts = choices?.filter((choice) => typeof choice === 'string') ?? [];
  return {
    ...rest,
    ...(texts.length > 0 ? { enum: texts } : {}),
    ...(items ? { items: openApiDialect(items) } : {}),
    ...(properties ? { properties: mapValues(properties, openApiDialect) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(openApiDialect) } : {}),
  };
}

/** For `responseJsonSchema`: JSON Schema, which has no `nullable`, and in which an object must be closed by a word. */
export function jsonDialect(schema: ResponseSchema): JsonSchema {
  const { nullable, type, items, properties, anyOf, ...rest } = schema;
  const plain: JsonSchema = {
    ...(type ? { type } : {}),
    ...rest,
    ...(items ? { items: jsonDialect(items) } : {}),
    ...(properties
      ? { properties: mapValues(properties, jsonDialect), additionalProperties: false as const }
      : {}),
    ...(anyOf ? { anyOf: anyOf.map(jsonDialect) } : {}),
  };
  if (!nullable) return plain;
  if (plain.anyOf) return { ...plain, anyOf: [...plain.anyOf, { type: 'null' }] };
  // A list of choices cannot name null, so that null is a choice of its own.
  return plain.enum ? { anyOf: [plain, { type: 'null' }] } : { ...plain, type: [type ?? 'object', 'null'] };
}

function mapValues<T>(
  record: Readonly<Record<string, ResponseSchema>>,
  change: (schema: ResponseSchema) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
