import type { Dice } from '../random/dice.js';
import { checkAgainstSchema } from './check-against-schema.js';
import { fitNumber } from './fit-number.js';
import { fitText } from './fit-text.js';
import type { SchemaNode } from './schema-node.js';

/** What helps to fill in the parts of a schema for which no draft exists. */
export interface Filling {
  readonly dice: Dice;
  /** A readable text for a property of that name. */
  text(name: string): string;
}

/** Deeper than this only required parts are filled in, so that recursive schemas end. */
const fullDepth = 4;
const fewItems = 3;

/**
 * Makes a value that the schema allows, out of as much of `draft` as the schema asks for; what the draft lacks is
 * made up. Contradictory schemas give a value that does not fit: check it.
 */
export function fitToSchema(
  node: SchemaNode,
  draft: unknown,
  filling: Filling,
  name = '',
  depth = 0,
): unknown {
  if (draft === null && node.nullable) return null;
  if (node.enum !== undefined && node.enum.length > 0) {
    return node.enum.find((member) => member === draft) ?? filling.dice.pick(node.enum);
  }
  if (node.anyOf.length > 0) return fitToBranch(node, draft, filling, name, depth);
  if (draft === undefined && node.nullable && depth > fullDepth) return null;
  switch (node.type ?? guessType(node)) {
    case 'object':
      return fitObject(node, draft, filling, depth);
    case 'array':
      return fitArray(node, draft, filling, name, depth);
    case 'integer':
    case 'number':
      return fitNumber(node, draft, filling.dice, name);
    case 'boolean':
      return typeof draft === 'boolean' ? draft : filling.dice.chance(0.5);
    case 'null':
      return null;
    case 'string':
      return fitText(node, draft, filling, name);
  }
}

function guessType(node: SchemaNode): 'object' | 'array' | 'string' {
  if (node.properties.size > 0) return 'object';
  return node.items === undefined ? 'string' : 'array';
}

function fitToBranch(
  node: SchemaNode,
  draft: unknown,
  filling: Filling,
  name: string,
  depth: number,
): unknown {
  const fitting = node.anyOf.find((branch) => checkAgainstSchema(branch, draft).length === 0);
  const shallow = depth > fullDepth ? node.anyOf.find((branch) => branch.properties.size === 0) : undefined;
  const branch = fitting ?? shallow ?? filling.dice.pick(node.anyOf);
  return fitToSchema(branch, draft, filling, name, depth + 1);
}

function fitObject(node: SchemaNode, draft: unknown, filling: Filling, depth: number): object {
  const source = typeof draft === 'object' && draft !== null ? (draft as Record<string, unknown>) : {};
  const wanted = new Set(node.required);
  const room = node.maxProperties ?? Infinity;
  const least = node.minProperties ?? 0;
  for (const property of node.properties.keys()) {
    if (wanted.size < room && (depth <= fullDepth || wanted.size < least)) wanted.add(property);
  }
  const fitted: Record<string, unknown> = {};
  for (const [property, child] of node.properties) {
    if (!wanted.has(property)) continue;
    const given = Object.hasOwn(source, property) ? source[property] : undefined;
    setOwn(fitted, property, fitToSchema(child, given, filling, property, depth + 1));
  }
  return fitted;
}

/** Plain assignment would lose a property that is called `__proto__`. */
function setOwn(target: object, property: string, value: unknown): void {
  Object.defineProperty(target, property, { value, enumerable: true, configurable: true, writable: true });
}

function fitArray(
  node: SchemaNode,
  draft: unknown,
  filling: Filling,
  name: string,
  depth: number,
): unknown[] {
  const source = Array.isArray(draft) ? (draft as unknown[]) : [];
  const most = node.maxItems ?? Infinity;
  const least = Math.max(node.minItems ?? 0, node.prefixItems.length);
  const free = depth > fullDepth ? least : Math.max(least, fewItems);
  const length = Math.min(Array.isArray(draft) ? Math.max(source.length, least) : free, most);
  return Array.from({ length }, (_unused, index) => {
    const schema = node.prefixItems[index] ?? node.items;
    if (schema === undefined) return source[index] ?? filling.text(name);
    return fitToSchema(schema, source[index], filling, name, depth + 1);
  });
}
