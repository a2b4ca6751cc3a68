import type { MemoryWrite } from '@generia/mongo-repositories/memory';

/** A write in a few words: which document, and which fields of it changed to what, as far as a line can tell. */
export function describeWrite({ collection, before, after }: MemoryWrite): string {
  const id = after._id.slice(0, 12);
  if (!before) return `  ${collection} ${id} is new${textOf('type', after['type'])}`;
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changes = [...fields].filter((field) => before[field] !== after[field]);
  return `  ${collection} ${id}${changes.map((field) => textOf(field, after[field])).join('')}`;
}

function textOf(field: string, value: unknown): string {
  // The ids of workers are random in part.
  if (field === 'worker_id' || field === 'updated_at') return '';
  if (value === undefined) return ` -${field}`;
  if (value instanceof Date) return ` ${field}=${value.getTime()}`;
  return typeof value === 'object' && value !== null
    ? ` ${field}{${Object.keys(value).length}}`
    : ` ${field}=${JSON.stringify(value).slice(0, 40)}`;
}
