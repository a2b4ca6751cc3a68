/**
 * How deep in a document values are remembered with their JSON: most changes of a field that holds others leave these as they
 * are. Whole fields are not: a document knows its bytes.
 */
const REMEMBERED_DEPTH = 2;
const DOLLAR = 0x24;
const MAX_LABELS = 1_000;

/** The JSON of parts of documents. They never change, so that it is written once. */
const written = new WeakMap<object, string>();

/** The names of fields as JSON, with their colons. */
const labels = new Map<string, string>();

/**
 * The value of a document's field as JSON in which dates and odd numbers are tagged objects (`{"$date":0}`,
 * `{"$number":"NaN"}`) and field names that begin with `$` have one more.
 */
export function jsonOfField(value: unknown): string {
  return jsonOf(value, 1);
}

/** The value that was written so; made out of the parsed one, which is used up. */
export function valueOfJson(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? revived(value) : value;
}

function jsonOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : `{"$number":"${value}"}`;
  if (typeof value !== 'object' || value === null) return `${value as boolean | null}`;
  if (value instanceof Date) return `{"$date":${value.getTime()}}`;
  if (depth !== REMEMBERED_DEPTH) return partsOf(value, depth);
  const known = written.get(value);
  if (known !== undefined) return known;
  const json = partsOf(value, depth);
  written.set(value, json);
  return json;
}

/** Most parts have nothing that needs a tag: what is built in writes those several times as fast. */
function partsOf(value: object, depth: number): string {
  if (!needsTags(value)) return JSON.stringify(value);
  return Array.isArray(value) ? elementsOf(value, depth) : fieldsOf(value, depth);
}

function needsTags(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(needsTags);
  if (value instanceof Date) return true;
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name in fields) if (name.charCodeAt(0) === DOLLAR || needsTags(fields[name])) return true;
  return false;
}

function elementsOf(list: readonly unknown[], depth: number): string {
  const parts: string[] = [];
  for (const element of list) parts.push(jsonOf(element, depth + 1));
  return `[${parts.join()}]`;
}

function fieldsOf(fields: object, depth: number): string {
  const values = fields as Readonly<Record<string, unknown>>;
  let json = '';
  for (const name in values) json += `${json && ','}${labelOf(name)}${jsonOf(values[name], depth + 1)}`;
  return `{${json}}`;
}

/** The name of a document's field as JSON, with its colon. They are few. */
export function labelOfField(name: string): string {
  const known = labels.get(name);
  if (known !== undefined) return known;
  const label = labelOf(name);
  if (labels.size < MAX_LABELS) labels.set(name, label);
  return label;
}

function labelOf(name: string): string {
  return `${JSON.stringify(name.charCodeAt(0) === DOLLAR ? `$${name}` : name)}:`;
}

function revived(value: object): unknown {
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    for (const [i, element] of list.entries())
      if (typeof element === 'object' && element !== null) list[i] = revived(element);
    return list;
  }
  const fields = value as Record<string, unknown>;
  for (const name in fields) if (name.charCodeAt(0) === DOLLAR) return untagged(fields);
  for (const name in fields) {
    const inner = fields[name];
    if (typeof inner === 'object' && inner !== null) fields[name] = revived(inner);
  }
  return fields;
}

function untagged(fields: Readonly<Record<string, unknown>>): unknown {
  if (typeof fields['$date'] === 'number') return new Date(fields['$date']);
  if (typeof fields['$number'] === 'string') return Number(fields['$number']);
  const entries = Object.entries(fields).map(([name, value]) => [
    name.startsWith('$$') ? name.slice(1) : name,
    valueOfJson(value),
  ]);
  return Object.fromEntries(entries) as unknown;
}
