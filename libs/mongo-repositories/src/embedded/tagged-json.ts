import type { StoredDocument } from './stored-document.js';

/** How deep in a document values are remembered with their JSON: an update shares most of them with what it changed. */
const REMEMBERED_DEPTH = 2;
const DOLLAR = 0x24;

/** The JSON of parts of documents. They never change, so that it is written once. */
const written = new WeakMap<object, string>();

/**
 * A document as JSON in which dates and odd numbers are tagged objects (`{"$date":0}`, `{"$number":"NaN"}`) and field
 * names that begin with `$` have one more.
 */
export function jsonOfDocument(document: StoredDocument): string {
  return fieldsOf(document, 0);
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
  const known = depth <= REMEMBERED_DEPTH ? written.get(value) : undefined;
  if (known !== undefined) return known;
  const json = Array.isArray(value) ? elementsOf(value, depth) : fieldsOf(value, depth);
  if (depth <= REMEMBERED_DEPTH) written.set(value, json);
  return json;
}

function elementsOf(list: readonly unknown[], depth: number): string {
  const parts: string[] = [];
  for (const element of list) parts.push(jsonOf(element, depth + 1));
  return `[${parts.join()}]`;
}

function fieldsOf(fields: object, depth: number): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const tagged = name.charCodeAt(0) === DOLLAR ? `$${name}` : name;
    parts.push(`${JSON.stringify(tagged)}:${jsonOf(value, depth + 1)}`);
  }
  return `{${parts.join()}}`;
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
