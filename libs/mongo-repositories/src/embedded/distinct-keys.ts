import { AFTER_VALUE } from './index-shape.js';
import type { KeyRange } from './key-range.js';
import { readKeyValue } from './key-writer.js';
import type { LiveIndex } from './live-index.js';

/** One indexed value as its key tells it. */
export interface KeyPart {
  readonly value: unknown;
  /** Equal for equal values. */
  readonly bytes: string;
}

/** Keys that have the same values. */
export interface KeyCount {
  /** The bytes of the values, as a text. */
  readonly name: string;
  readonly parts: readonly KeyPart[];
  count: number;
}

/** The values that the keys of a range have, and how many have them: those follow each other, and LMDB counts them. */
export function* distinctKeys({ entries, shape }: LiveIndex, { start, end }: KeyRange): Generator<KeyCount> {
  let from = start;
  for (;;) {
    const [key] = entries.getKeys({ start: from, end, limit: 1 });
    if (!key) return;
    const { parts, end: valuesEnd } = partsOf(key, shape.keys);
    const values = key.subarray(0, valuesEnd);
    const after = Buffer.concat([values, Buffer.of(AFTER_VALUE)]);
    yield { name: values.toString('latin1'), parts, count: entries.getKeysCount({ start: key, end: after }) };
    from = after;
  }
}

/** The values that a key begins with, and where they end. */
export function partsOf(key: Buffer, keys: LiveIndex['shape']['keys']): { parts: KeyPart[]; end: number } {
  const parts: KeyPart[] = [];
  let start = 0;
  for (const { direction } of keys) {
    const { value, end } = readKeyValue(key, start, direction);
    parts.push({ value, bytes: key.toString('latin1', start, end) });
    start = end;
  }
  return { parts, end: start };
}
