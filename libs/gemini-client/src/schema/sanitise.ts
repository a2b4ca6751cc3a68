import { z } from 'zod';

import { joinChoices } from './join-choices.js';
import type { ResponseSchema } from './response-schema-type.js';
import { UnsupportedSchema } from './unsupported-schema.js';

/** The keywords of a generated JSON schema that are looked at. Whatever is not named here does not reach the output. */
const Source = z.object({
  $ref: z.string().optional(),
  type: z.enum(['string', 'number', 'integer', 'boolean', 'array', 'object']).optional(),
  description: z.string().optional(),
  nullable: z.boolean().optional(),
  enum: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  default: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
});
type Source = z.infer<typeof Source>;

/**
 * Rewrites a JSON schema (OpenAPI 3.0 flavour) so that it holds allowed keywords only.
 *
 * @throws UnsupportedSchema when something is left that has no equivalent
 */
export function sanitise(schema: unknown, path: string): ResponseSchema {
  const read = Source.safeParse(schema);
  if (!read.success) throw new UnsupportedSchema(path, 'is not a plain schema.');
  const source = read.data;
  if (source.$ref !== undefined)
    throw new UnsupportedSchema(path, 'is recursive; nest a fixed number of levels instead.');
  if (source.allOf) throw new UnsupportedSchema(path, 'is an intersection; use one object with all fields.');
  const common = {
    ...(source.description === undefined ? {} : { description: source.description }),
    ...(source.nullable ? { nullable: true as const } : {}),
  };
  const choices = source.anyOf ?? source.oneOf;
  if (choices) {
    const real = choices.filter((choice) => !saysOnlyNull(choice));
    const orNull = real.length < choices.length;
    return joinChoices(
      orNull ? { ...common, nullable: true } : common,
      real.map((choice, index) => sanitise(choice, at(path, `anyOf.${index}`))),
    );
  }
  if (saysOnlyNull(schema)) throw new UnsupportedSchema(path, 'allows only null.');
  switch (source.type) {
    case 'object':
      return { type: 'object', ...common, ...objectWords(source, path) };
    case 'array':
      return { type: 'array', ...common, ...arrayWords(source, path) };
    case 'string':
      return { type: 'string', ...common, ...enumWords(source, isText) };
    case 'number':
    case 'integer':
      return { type: source.type, ...common, ...enumWords(source, isNumber), ...boundWords(source) };
    case 'boolean':
      return { type: 'boolean', ...common };
    case undefined:
      throw new UnsupportedSchema(path, 'has no single type.');
  }
}

function objectWords({ properties = {}, required = [] }: Source, path: string): ResponseSchema {
  const keys = Object.keys(properties);
  if (keys.length === 0) throw new UnsupportedSchema(path, 'is an object without fields.');
  const fields = keys.map((key) => {
    const field = sanitise(properties[key], at(path, key));
    const mayBeAbsent = !required.includes(key) && !hasDefault(properties[key]);
    return [key, mayBeAbsent ? { ...field, nullable: true as const } : field] as const;
  });
  return { properties: Object.fromEntries(fields), required: keys, propertyOrdering: keys };
}

function arrayWords({ items, minItems, maxItems }: Source, path: string): ResponseSchema {
  const element = sanitise(items, at(path, 'items'));
  // Bounds on lists of objects multiply the states that a server has to hold, and are answered with a 400.
  const bounded = element.type !== 'object' && element.type !== 'array' && element.anyOf === undefined;
  return {
    items: element,
    ...(bounded && minItems !== undefined ? { minItems } : {}),
    ...(bounded && maxItems !== undefined ? { maxItems } : {}),
  };
}

/** Members of the wrong kind and empty texts are refused. */
function enumWords<T extends string | number>(
  { enum: members }: Source,
  isMember: (member: unknown) => member is T,
): ResponseSchema {
  const fitting = (members ?? []).filter(isMember);
  return fitting.length > 0 ? { enum: fitting } : {};
}

function isText(member: unknown): member is string {
  return typeof member === 'string' && member !== '';
}

function isNumber(member: unknown): member is number {
  return typeof member === 'number';
}

/** Without the bounds that every whole number has in JavaScript. */
function boundWords({ minimum, maximum }: Source): ResponseSchema {
  const isMeant = (bound: number | undefined): bound is number =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  return { ...(isMeant(minimum) ? { minimum } : {}), ...(isMeant(maximum) ? { maximum } : {}) };
}

/** How zod says `z.null()` in OpenAPI 3.0, which has no null type. */
function saysOnlyNull(schema: unknown): boolean {
  const members = (schema as { enum?: unknown } | null)?.enum;
  return Array.isArray(members) && members.length > 0 && members.every((member) => member === null);
}

function hasDefault(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && 'default' in schema;
}

function at(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}
