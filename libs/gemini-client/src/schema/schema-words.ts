import { createHash } from 'node:crypto';

import type { SchemaDialect } from '../models/model-data.js';
import { jsonDialect, type JsonSchema, openApiDialect } from './dialects.js';
import type { ResponseSchema } from './response-schema-type.js';
import { type SchemaLevel, simplified } from './schema-ladder.js';

/** What goes into `generationConfig`, or nothing when the prompt says it. */
export type SchemaWords =
  | { readonly responseSchema: ResponseSchema }
  | { readonly responseJsonSchema: JsonSchema }
  | Readonly<Record<never, never>>;

const said = new WeakMap<ResponseSchema, Map<string, SchemaWords>>();

/**
 * Says a schema to a model in its dialect and as fully as the level allows; worked out once per object, which nobody
 * changes.
 */
export function schemaWords(schema: ResponseSchema, level: SchemaLevel, dialect: SchemaDialect): SchemaWords {
  const known = said.get(schema) ?? new Map<string, SchemaWords>();
  said.set(schema, known);
  const words = known.get(`${dialect} ${level}`) ?? sayWords(schema, level, dialect);
  known.set(`${dialect} ${level}`, words);
  return words;
}

function sayWords(schema: ResponseSchema, level: SchemaLevel, dialect: SchemaDialect): SchemaWords {
  if (level === 3 || dialect === 'none') return {};
  const told = level === 1 ? schema : simplified(schema);
  return dialect === 'json'
    ? { responseJsonSchema: jsonDialect(told) }
    : { responseSchema: openApiDialect(told) };
}

/** The same for a reader: at the end of the prompt, where it spoils no common beginning. */
export function schemaPrompt(schema: ResponseSchema): string {
  return `Answer with one JSON value and nothing else. It must fit this JSON Schema:\n${JSON.stringify(jsonDialect(schema))}`;
}

const hashes = new WeakMap<ResponseSchema, string>();

/** Names a schema by what it says; worked out once per object, which nobody changes. */
export function schemaHash(schema: ResponseSchema): string {
  const known = hashes.get(schema);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(JSON.stringify(schema)).digest('hex').slice(0, 16);
  hashes.set(schema, hash);
  return hash;
}
