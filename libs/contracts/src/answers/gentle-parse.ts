import { z } from 'zod';

/** What was wrong with one array item that {@link gentleParse} left out. */
export interface DroppedItem {
  /** Where the item stood, e.g. `characters.3`. */
  readonly path: string;
  readonly reason: string;
}

export type GentleResult<T> =
  | { readonly ok: true; readonly value: T; readonly dropped: readonly DroppedItem[] }
  | { readonly ok: false; readonly reason: string; readonly dropped: readonly DroppedItem[] };

/**
 * Reads a model's answer with patience: an absent or null text becomes `''`, an absent list `[]`, a number written as
 * text becomes a number, a single text where a list was asked for becomes a list of one, and an item of a list of
 * objects that cannot be mended is left out and reported, so that its valid siblings are kept.
 *
 * An optional field that cannot be mended is absent. A field that must not be empty says so with `.min(1)`; only such fields (and numbers) can make an object fail.
 */
export function gentleParse<S extends z.ZodType>(schema: S, answer: unknown): GentleResult<z.output<S>> {
  const dropped: DroppedItem[] = [];
  const mended = mend(schema, answer, '', dropped);
  const parsed = schema.safeParse(mended);
  if (parsed.success) return { ok: true, value: parsed.data, dropped };
  return { ok: false, reason: describe(parsed.error), dropped };
}

function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || '(answer)'}: ${issue.message}`)
    .join('; ');
}

function mend(schema: z.ZodType, value: unknown, path: string, dropped: DroppedItem[]): unknown {
  if (schema instanceof z.ZodObject) return mendObject(schema, value, path, dropped);
  if (schema instanceof z.ZodArray) return mendArray(schema, value, path, dropped);
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    if (value === undefined || value === null || value === '') {
      return schema instanceof z.ZodNullable ? null : undefined;
    }
    const inner = schema.unwrap() as z.ZodType;
    const mended = mend(inner, value, path, dropped);
    // What may be absent is absent rather than a reason to refuse all the rest.
    const isAbsent = schema instanceof z.ZodOptional && !inner.safeParse(mended).success;
    return isAbsent ? undefined : mended;
  }
  if (schema instanceof z.ZodString) return mendText(value);
  if (schema instanceof z.ZodNumber) return mendNumber(value);
  if (schema instanceof z.ZodBoolean) return mendBoolean(value);
  return value;
}

function mendObject(schema: z.ZodObject, value: unknown, path: string, dropped: DroppedItem[]): unknown {
  const source = value ?? {};
  if (typeof source !== 'object' || Array.isArray(source)) return value;
  const mended: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schema.shape)) {
    const at = path === '' ? key : `${path}.${key}`;
    // Only what the model wrote: every object inherits a `constructor` and a `toString`.
    const given = Object.hasOwn(source, key) ? (source as Record<string, unknown>)[key] : undefined;
    const result = mend(field as z.ZodType, given, at, dropped);
    if (result !== undefined) mended[key] = result;
  }
  return mended;
}

function mendArray(schema: z.ZodArray, value: unknown, path: string, dropped: DroppedItem[]): unknown {
  const item = schema.element as z.ZodType;
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  const mended: unknown[] = [];
  list.forEach((entry: unknown, index) => {
    const at = `${path}.${index}`;
    const candidate = mend(item, entry, at, dropped);
    const parsed = item.safeParse(candidate);
    if (parsed.success) mended.push(candidate);
    else dropped.push({ path: at, reason: describe(parsed.error) });
  });
  return mended;
}

function mendText(value: unknown): unknown {
  if (value === undefined || value === null) return '';
  // A text of nothing but spaces says nothing: where a text must not be empty, this one is.
  if (typeof value === 'string' && value.trim() === '') return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(', ');
  return value;
}

function mendNumber(value: unknown): unknown {
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value);
  return value;
}

/** Whatever is neither yes nor no leaves the question open. */
function mendBoolean(value: unknown): unknown {
  if (typeof value === 'boolean') return value;
  // An answer may hold an object that cannot be made a text, such as {"toString": false}.
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  if (word === 'true' || word === 'yes') return true;
  return word === 'false' || word === 'no' ? false : undefined;
}
