import { camelKeys } from '../request/camel-keys.js';
import type { SchemaNode, SchemaType } from './schema-node.js';

type Raw = Readonly<Record<string, unknown>>;

/**
 * Reads a `responseSchema` or a `responseJsonSchema` that has passed the rules. `$ref` and `$defs` are followed;
 * bounds may be written as text, as protobuf's int64 is.
 */
export function readSchema(root: unknown): SchemaNode {
  const raw = asRaw(root);
  const known = alreadyRead.get(raw);
  if (known !== undefined) return known;
  const node = readNode(root, raw, new Map());
  alreadyRead.set(raw, node);
  return node;
}

/** One request looks at its schema several times. */
const alreadyRead = new WeakMap<object, SchemaNode>();

function readNode(value: unknown, root: Raw, seen: Map<object, SchemaNode>): SchemaNode {
  const written = follow(asRaw(value), root);
  const known = seen.get(written);
  if (known !== undefined) return known;
  const raw = camelKeys(written);
  const types = typesOf(raw);
  const node: SchemaNode = {
    nullable: raw['nullable'] === true || (types.length > 1 && types.includes('null')),
    properties: new Map(),
    required: textsOf(raw['required']),
    prefixItems: [],
    anyOf: [],
  };
  seen.set(written, node);
  const read = (child: unknown): SchemaNode => readNode(child, root, seen);
  const real = types.filter((type) => type !== 'null');
  if (real.length > 1) {
    const { type: _types, ...rest } = raw;
    node.anyOf = real.map((type) => read({ ...rest, type }));
  } else {
    const type = real[0] ?? types[0];
    if (type !== undefined) node.type = type;
  }
  readBounds(node, raw);
  for (const [name, child] of Object.entries(asRaw(raw['properties'])))
    node.properties.set(name, read(child));
  if (typeof raw['items'] === 'object' && raw['items'] !== null) node.items = read(raw['items']);
  node.prefixItems = listOf(raw['prefixItems']).map(read);
  const branches = [...listOf(raw['anyOf']), ...listOf(raw['oneOf'])];
  if (branches.length > 0) node.anyOf = branches.map(read);
  return node;
}

function readBounds(node: SchemaNode, raw: Raw): void {
  if (typeof raw['format'] === 'string') node.format = raw['format'];
  if (typeof raw['pattern'] === 'string') node.pattern = raw['pattern'];
  if (Array.isArray(raw['enum'])) node.enum = raw['enum'] as (string | number)[];
  for (const bound of bounds) {
    const value = raw[bound];
    if (value !== undefined && value !== null && Number.isFinite(Number(value))) node[bound] = Number(value);
  }
}

const bounds = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const;

function follow(raw: Raw, root: Raw): Raw {
  let at = raw;
  for (let hops = 0; typeof at['$ref'] === 'string' && hops < 20; hops += 1) {
    const path = at['$ref'].replace(/^#\/?/, '');
    at = path === '' ? root : asRaw(path.split('/').reduce<unknown>((node, key) => asRaw(node)[key], root));
  }
  return at;
}

function typesOf(raw: Raw): SchemaType[] {
  const written = Array.isArray(raw['type']) ? (raw['type'] as unknown[]) : [raw['type']];
  return written
    .filter((type): type is string => typeof type === 'string' && type !== 'TYPE_UNSPECIFIED')
    .map((type) => type.toLowerCase() as SchemaType);
}

function asRaw(value: unknown): Raw {
  return typeof value === 'object' && value !== null ? (value as Raw) : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function textsOf(value: unknown): string[] {
  return listOf(value).filter((entry): entry is string => typeof entry === 'string');
}
