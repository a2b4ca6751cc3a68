import { AFTER_VALUE } from './index-shape.js';
import { readKeyValue } from './key-writer.js';
import type { LiveIndex } from './live-index.js';
import type { IndexScan } from './plan-query.js';

/** One indexed value as its key tells it. */
export interface KeyPart {
  readonly value: unknown;
  /** Equal for equal values. */
  readonly bytes: string;
}

/** The values that keys of a scan have, and how many keys have them: those follow each other, and LMDB counts them. */
export function* distinctKeys({
  index: { entries, shape },
  ranges,
}: IndexScan<LiveIndex>): Generator<{ readonly parts: readonly KeyPart[]; readonly count: number }> {
  for (const { start, end } of ranges) {
    let from = start;
    for (;;) {
      const [key] = entries.getKeys({ start: from, end, limit: 1 });
      if (!key) break;
      const { parts, end: valuesEnd } = partsOf(key, shape.keys);
      const after = Buffer.allocUnsafe(valuesEnd + 1);
      key.copy(after, 0, 0, valuesEnd);
      after[valuesEnd] = AFTER_VALUE;
      yield { parts, count: entries.getKeysCount({ start: key, end: after }) };
      from = after;
    }
  }
}

function partsOf(key: Buffer, keys: LiveIndex['shape']['keys']): { parts: KeyPart[]; end: number } {
  const parts: KeyPart[] = [];
  let start = 0;
  for (const { direction } of keys) {
    const { value, end } = readKeyValue(key, start, direction);
    parts.push({ value, bytes: key.toString('latin1', start, end) });
    start = end;
  }
  return { parts, end: start };
}
