import type { SchemaViolation } from './response-schema-rules.js';

type Raw = Readonly<Record<string, unknown>>;

/** What Gemini documents for `responseJsonSchema`, and `nullable`-free at that. */
const known = new Set(
  (
    '$id $defs $ref $anchor type format title description enum items prefixItems minItems maxItems minimum maximum ' +
    'anyOf oneOf properties additionalProperties required propertyOrdering $schema'
  ).split(' '),
);

/** The keywords of a `responseJsonSchema` that Gemini does not document, each with its place. */
export function checkJsonSchema(
  schema: unknown,
  path = 'generation_config.response_json_schema',
): SchemaViolation[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const node = schema as Raw;
  const mine = Object.keys(node)
    .filter((keyword) => !known.has(keyword))
    .map((keyword) => ({ field: path, description: `Unsupported keyword "${keyword}" at '${path}'.` }));
  return [...mine, ...childrenOf(node).flatMap(([child, step]) => checkJsonSchema(child, `${path}.${step}`))];
}

function childrenOf(node: Raw): [unknown, string][] {
  const maps = ['properties', '$defs'].flatMap((key) =>
    Object.entries((node[key] ?? {}) as Raw).map(([name, child]): [unknown, string] => [
      child,
      `${key}.${name}`,
    ]),
  );
  const lists = ['anyOf', 'oneOf', 'prefixItems'].flatMap((key) =>
    (Array.isArray(node[key]) ? (node[key] as unknown[]) : []).map((child, at): [unknown, string] => [
      child,
      `${key}[${at}]`,
    ]),
  );
  return [
    ...maps,
    ...lists,
    ...(node['items'] === undefined ? [] : [[node['items'], 'items'] as [unknown, string]]),
  ];
}
