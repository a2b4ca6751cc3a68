import type { SchemaNode } from './schema-node.js';

/** What is wrong with a value under a schema, one line a fault; an empty list when it is valid. */
export function checkAgainstSchema(node: SchemaNode, value: unknown, path = '$'): string[] {
  if (value === null && node.nullable) return [];
  const wrong = checkType(node, value, path);
  if (wrong !== null) return [wrong];
  const faults: string[] = [];
  if (node.enum !== undefined && !node.enum.some((member) => member === value)) {
    faults.push(`${path} is not one of the enum`);
  }
  if (node.anyOf.length > 0 && !node.anyOf.some((one) => checkAgainstSchema(one, value, path).length === 0)) {
    faults.push(`${path} fits no member of anyOf`);
  }
  if (typeof value === 'string') faults.push(...checkText(node, value, path));
  if (typeof value === 'number')
    faults.push(...outside(value, node.minimum, node.maximum, `${path} as a number`));
  if (Array.isArray(value)) faults.push(...checkArray(node, value as unknown[], path));
  else if (typeof value === 'object' && value !== null) faults.push(...checkObject(node, value, path));
  return faults;
}

function checkType(node: SchemaNode, value: unknown, path: string): string | null {
  const actual = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (node.type === undefined) return null;
  if (node.type === 'integer') return Number.isInteger(value) ? null : `${path} is not an integer`;
  return actual === node.type ? null : `${path} is of type ${actual}, not ${node.type}`;
}

function checkText(node: SchemaNode, value: string, path: string): string[] {
  const faults = outside([...value].length, node.minLength, node.maxLength, `the length of ${path}`);
  if (node.pattern !== undefined && !new RegExp(node.pattern, 'u').test(value)) {
    faults.push(`${path} does not match ${node.pattern}`);
  }
  if (node.format === 'date-time' && Number.isNaN(Date.parse(value)))
    faults.push(`${path} is not a date-time`);
  return faults;
}

function checkArray(node: SchemaNode, value: readonly unknown[], path: string): string[] {
  return [
    ...outside(value.length, node.minItems, node.maxItems, `the length of ${path}`),
    ...value.flatMap((item, index) => {
      const schema = node.prefixItems[index] ?? node.items;
      return schema === undefined ? [] : checkAgainstSchema(schema, item, `${path}[${index}]`);
    }),
  ];
}

function checkObject(node: SchemaNode, value: object, path: string): string[] {
  const entries = Object.entries(value) as [string, unknown][];
  const faults = outside(entries.length, node.minProperties, node.maxProperties, `the size of ${path}`);
  for (const name of node.required) {
    if (!Object.hasOwn(value, name)) faults.push(`${path}.${name} is missing`);
  }
  for (const [name, child] of entries) {
    const schema = node.properties.get(name);
    if (schema !== undefined) faults.push(...checkAgainstSchema(schema, child, `${path}.${name}`));
    else if (node.properties.size > 0) faults.push(`${path}.${name} was not asked for`);
  }
  return faults;
}

function outside(value: number, least: number | undefined, most: number | undefined, what: string): string[] {
  if (least !== undefined && value < least) return [`${what} is below ${least}`];
  if (most !== undefined && value > most) return [`${what} is above ${most}`];
  return [];
}
