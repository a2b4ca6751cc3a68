import { jsonrepair } from 'jsonrepair';

import type { ResponseSchema } from '../schema/response-schema-type.js';
import { balancedValues } from './balanced-values.js';
import { endsInsideString } from './cut-text.js';
import { hasOnlyKnownKeys } from './known-keys.js';
import { resemblance } from './resemblance.js';
import { insideFence } from './strip-fence.js';

/** A repair takes about 170 ms per million characters, and nothing else runs meanwhile. */
const MAX_REPAIR_CHARACTERS = 500_000;

/** One way to read an answer. */
export interface Reading {
  readonly value: unknown;
  /** The steps that were needed; none when the text was JSON. */
  readonly repairs: readonly string[];
}

/**
 * The ways to read an answer as JSON, the most literal one first; the caller takes the first that fits its schema.
 *
 * jsonrepair comes last, because it also "repairs" what it should not: it is given text from the first bracket on, only
 * when the model said that it was done, and what it makes must hold known keys only. What was found within a text must
 * have at least half of the fields that were asked for.
 */
export function* readings(text: string, schema: ResponseSchema, mayRepair: boolean): Generator<Reading> {
  const literal = parse(text);
  if (literal) {
    yield { value: literal.value, repairs: [] };
    return;
  }
  const fenced = insideFence(text);
  const steps = fenced === undefined ? [] : ['strip_fence'];
  const unfenced = fenced === undefined ? undefined : parse(fenced);
  if (unfenced) {
    yield { value: unfenced.value, repairs: steps };
    return;
  }
  const body = fenced ?? text;
  const opening = schema.type === 'array' ? '[' : '{';
  for (const candidate of balancedValues(body, opening)) {
    const parsed = parse(candidate);
    if (parsed && isWhole(parsed.value, schema)) {
      yield { value: parsed.value, repairs: [...steps, 'balanced_value'] };
    }
  }
  const start = body.indexOf(opening);
  const repaired = mayRepair && start >= 0 ? repair(body.slice(start)) : undefined;
  if (repaired && isWhole(repaired.value, schema) && hasOnlyKnownKeys(repaired.value, schema)) {
    yield { value: repaired.value, repairs: [...steps, 'jsonrepair'] };
  }
}

/** Not a fragment out of a broken answer, which would read as an answer full of gaps. */
function isWhole(value: unknown, schema: ResponseSchema): boolean {
  return resemblance(value, schema) >= 0.5;
}

function repair(text: string): { readonly value: unknown } | undefined {
  const looksWhole = /[}\]]\s*$/.test(text) || !endsInsideString(text);
  if (text.length > MAX_REPAIR_CHARACTERS || !looksWhole) return undefined;
  try {
    return parse(jsonrepair(text));
  } catch {
    return undefined;
  }
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
