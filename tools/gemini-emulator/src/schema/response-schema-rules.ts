import { camelKeys } from '../request/camel-keys.js';

/** Why Gemini does not take a `responseSchema`. */
export interface SchemaViolation {
  /** Where, e.g. `generation_config.response_schema.properties[0].value`. */
  readonly field: string;
  readonly description: string;
}

type Raw = Readonly<Record<string, unknown>>;
type Rule = (node: Raw, at: Place) => SchemaViolation[];

/** Where a rule stands: the protobuf path, which counts map entries, and the readable one, which names them. */
interface Place {
  readonly path: string;
  readonly named: string;
}

const knownKeywords = new Set(
  (
    'type format title description nullable enum items minItems maxItems properties required minProperties ' +
    'maxProperties minimum maximum minLength maxLength pattern example anyOf propertyOrdering default'
  ).split(' '),
);

const knownTypes = new Set([
  'STRING',
  'NUMBER',
  'INTEGER',
  'BOOLEAN',
  'ARRAY',
  'OBJECT',
  'NULL',
  'TYPE_UNSPECIFIED',
]);

/**
 * Every reason for which Gemini would refuse this `responseSchema`: keywords outside its OpenAPI subset, type lists,
 * empty or numeric enum members, `items` on what is no array, objects without properties.
 */
export function checkResponseSchema(schema: unknown): SchemaViolation[] {
  return walk(schema, {
    path: 'generation_config.response_schema',
    named: 'GenerateContentRequest.generation_config.response_schema',
  });
}

function walk(value: unknown, at: Place): SchemaViolation[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [
      {
        field: at.path,
        description: `Invalid value at '${at.path}' (type.googleapis.com/google.ai.generativelanguage.v1beta.Schema)`,
      },
    ];
  }
  const node = camelKeys(value);
  return [
    ...rules.flatMap((rule) => rule(node, at)),
    ...children(node, at).flatMap(([child, place]) => walk(child, place)),
  ];
}

function children(node: Raw, at: Place): [unknown, Place][] {
  const found: [unknown, Place][] = [];
  Object.entries(objectAt(node, 'properties')).forEach(([name, child], index) => {
    found.push([
      child,
      { path: `${at.path}.properties[${index}].value`, named: `${at.named}.properties[${name}]` },
    ]);
  });
  if (node['items'] !== undefined) found.push([node['items'], below(at, 'items')]);
  listAt(node, 'anyOf').forEach((child, index) => found.push([child, below(at, `any_of[${index}]`)]));
  return found;
}

const rules: readonly Rule[] = [
  function unknownKeyword(node, at) {
    return Object.keys(node)
      .filter((keyword) => !knownKeywords.has(keyword))
      .map((keyword) => ({
        field: at.path,
        description: `Invalid JSON payload received. Unknown name "${keyword}" at '${at.path}': Cannot find field.`,
      }));
  },
  function typeIsOneValue(node, at) {
    const type = node['type'];
    if (Array.isArray(type)) {
      return [
        {
          field: `${at.path}.type`,
          description: `Invalid JSON payload received. Unknown name "type" at '${at.path}': Proto field is not repeating, cannot start list.`,
        },
      ];
    }
    if (type === undefined || (typeof type === 'string' && knownTypes.has(type.toUpperCase()))) return [];
    return [
      {
        field: `${at.path}.type`,
        description: `Invalid value at '${at.path}.type' (type.googleapis.com/google.ai.generativelanguage.v1beta.Type), ${JSON.stringify(type)}`,
      },
    ];
  },
  function enumMembersAreTexts(node, at) {
    return listAt(node, 'enum').flatMap((member, index) => {
      if (member === '') return [bad(at, `enum[${index}]`, 'cannot be empty')];
      if (typeof member === 'string') return [];
      const field = `${at.path}.enum[${index}]`;
      return [{ field, description: `Invalid value at '${field}' (TYPE_STRING), ${JSON.stringify(member)}` }];
    });
  },
  function enumOnlyOnStrings(node, at) {
    if (node['enum'] === undefined || node['type'] === undefined || typeIs(node, 'STRING')) return [];
    return [bad(at, 'enum', 'only allowed for STRING type')];
  },
  function itemsOnlyOnArrays(node, at) {
    if (node['items'] === undefined || typeIs(node, 'ARRAY')) return [];
    return [bad(at, 'items', 'field predicate failed: $type == Type.ARRAY')];
  },
  function arraysHaveItems(node, at) {
    if (!typeIs(node, 'ARRAY') || node['items'] !== undefined) return [];
    return [bad(at, 'items', 'missing field.')];
  },
  function propertiesOnlyOnObjects(node, at) {
    if (node['properties'] === undefined || typeIs(node, 'OBJECT')) return [];
    return [bad(at, 'properties', 'field predicate failed: $type == Type.OBJECT')];
  },
  function objectsHaveProperties(node, at) {
    if (!typeIs(node, 'OBJECT') || Object.keys(objectAt(node, 'properties')).length > 0) return [];
    return [bad(at, 'properties', 'should be non-empty for OBJECT type')];
  },
  function requiredIsDefined(node, at) {
    const properties = objectAt(node, 'properties');
    return listAt(node, 'required').flatMap((name, index) =>
      typeof name === 'string' && Object.hasOwn(properties, name)
        ? []
        : [bad(at, `required[${index}]`, 'property is not defined')],
    );
  },
  function stringFormats(node, at) {
    const format = node['format'];
    if (!typeIs(node, 'STRING') || format === undefined || format === 'enum' || format === 'date-time')
      return [];
    return [bad(at, 'format', "only 'enum' and 'date-time' are supported for STRING type")];
  },
];

function bad(at: Place, what: string, why: string): SchemaViolation {
  return { field: `${at.path}.${what}`, description: `* ${at.named}.${what}: ${why}` };
}

function below(at: Place, step: string): Place {
  return { path: `${at.path}.${step}`, named: `${at.named}.${step}` };
}

function typeIs(node: Raw, type: string): boolean {
  return typeof node['type'] === 'string' && node['type'].toUpperCase() === type;
}

function objectAt(node: Raw, key: string): Raw {
  const value = node[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

function listAt(node: Raw, key: string): unknown[] {
  const value = node[key];
  return Array.isArray(value) ? (value as unknown[]) : [];
}
