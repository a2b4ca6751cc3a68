import { boundedText, type DroppedItem, gentleParse, mapTexts, visibleText } from '@generia/contracts';
import type { z } from 'zod';

import { toResponseSchema } from '../schema/response-schema.js';
import { readings } from './readings.js';
import { resemblance } from './resemblance.js';

/** An answer that was read, or why it could not be. */
export type ReadAnswer<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly dropped: readonly DroppedItem[];
      readonly repairs: readonly string[];
    }
  | {
      readonly ok: false;
      readonly kind: 'invalid_json' | 'wrong_shape';
      readonly reason: string;
      readonly repairs: readonly string[];
    };

/** Patience would make an answer full of gaps out of any object, also out of `{"error": ...}`. */
const STRANGER = {
  ok: false,
  kind: 'wrong_shape',
  reason: 'none of the fields that were asked for',
  repairs: [],
} as const;

/**
 * Reads a whole answer: the first way of reading it that fits the schema exactly, else the first that fits with patience.
 * Every step beyond plain JSON that fits exactly
 * is named in `repairs`.
 *
 * @param mayRepair whether the model said that the answer is complete
 */
export function readAnswer<S extends z.ZodType>(
  schema: S,
  text: string,
  mayRepair: boolean,
): ReadAnswer<z.output<S>> {
  const response = toResponseSchema(schema);
  let best: ReadAnswer<z.output<S>> = {
    ok: false,
    kind: 'invalid_json',
    reason: `${text.length} characters without a JSON value`,
    repairs: [],
  };
  for (const { value, repairs } of readings(text, response, mayRepair)) {
    const fitted = resemblance(value, response) > 0 ? fit(schema, value) : STRANGER;
    const read = { ...fitted, repairs: [...repairs, ...fitted.repairs] };
    if (read.ok && fitted.repairs.length === 0) return read;
    if (!best.ok) best = read;
  }
  return best;
}

/**
 * Checks a value, first to the letter, then with patience and per list item; texts lose what nobody can have meant, and what
 * is beyond all measure.
 */
export function fit<S extends z.ZodType>(schema: S, answered: unknown): ReadAnswer<z.output<S>> {
  const visible = mapTexts(answered, visibleText);
  const value = mapTexts(visible, boundedText);
  const cleaned = [
    ...(visible === answered ? [] : ['unmeant_characters']),
    ...(value === visible ? [] : ['cut_texts']),
  ];
  const exact = schema.safeParse(value);
  if (exact.success) return { ok: true, value: exact.data, dropped: [], repairs: cleaned };
  const gentle = gentleParse(schema, value);
  if (!gentle.ok) return { ok: false, kind: 'wrong_shape', reason: gentle.reason, repairs: [] };
  const repairs = [
    ...cleaned,
    'gentle_parse',
    ...(gentle.dropped.length > 0 ? [`dropped_items:${gentle.dropped.length}`] : []),
  ];
  return { ok: true, value: gentle.value, dropped: gentle.dropped, repairs };
}
