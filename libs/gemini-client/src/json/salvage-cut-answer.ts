import type { DroppedItem } from '@generia/contracts';
import type { z } from 'zod';

import type { Salvage } from '../errors/truncated-answer.js';
import type { ResponseSchema } from '../schema/response-schema-type.js';
import { toResponseSchema } from '../schema/response-schema.js';
import { closeAfterLastComplete } from './cut-text.js';
import { fit } from './read-answer.js';
import { insideFence } from './strip-fence.js';

/**
 * What is worth keeping of an answer that was cut off at the token limit: its complete list items, and only where a list
 * of objects is the point of the answer, i.e. its first field. Whoever asked asks again for what is missing. Any other
 * cut answer is worthless, and undefined.
 */
export function salvageCutAnswer<S extends z.ZodType>(
  schema: S,
  text: string,
): (Salvage & { readonly value: z.output<S> }) | undefined {
  const listName = leadingList(toResponseSchema(schema));
  const closed = closeAfterLastComplete(insideFence(text) ?? text);
  if (listName === undefined || closed === undefined) return undefined;
  const value = parse(closed);
  const fitted = fit(schema, value);
  if (!fitted.ok) return undefined;
  const kept = (fitted.value as Record<string, unknown>)[listName];
  if (!Array.isArray(kept) || kept.length === 0) return undefined;
  const found = (value as Record<string, unknown[]>)[listName]?.length ?? 0;
  const rest: DroppedItem = { path: `${listName}.${found}`, reason: 'cut off at the token limit' };
  return {
    value: fitted.value,
    items: kept.length,
    dropped: [...fitted.dropped, rest],
    repairs: ['salvage_complete_items', ...fitted.repairs],
  };
}

function leadingList({ propertyOrdering, properties }: ResponseSchema): string | undefined {
  const first = propertyOrdering?.[0];
  return first !== undefined && properties?.[first]?.items?.type === 'object' ? first : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
