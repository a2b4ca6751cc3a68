import type { Database } from 'lmdb';

import type { KeyRange } from './key-range.js';
import type { IndexScan, PlannableIndex } from './plan-query.js';

interface Entry<V> {
  readonly key: Buffer;
  readonly value: V;
}

type Where = Pick<IndexScan<PlannableIndex>, 'ranges' | 'ordered' | 'reverse'>;

/**
 * The entries of several ranges, read as they are asked for. When the scan is ordered, they come merged by what follows
 * the part of the key that each range fixes; otherwise one range after the other.
 */
export function* mergeRanges<V>(entries: Database<V, Buffer>, where: Where): Generator<Entry<V>> {
  const [only, second] = where.ranges;
  if (!where.ordered || (only && !second)) {
    for (const range of where.ranges) yield* readRange(entries, range, where.reverse);
    return;
  }
  const sources = where.ranges.map((range) => new Source(readRange(entries, range, where.reverse), range));
  try {
    for (;;) {
      let first: Source<V> | undefined;
      for (const source of sources) if (source.isBefore(first, where.reverse)) first = source;
      if (!first?.head) return;
      yield first.head;
      first.advance();
    }
  } finally {
    for (const source of sources) source.end();
  }
}

function readRange<V>(entries: Database<V, Buffer>, { start, end }: KeyRange, reverse: boolean) {
  return reverse
    ? entries.getRange({ start: end, end: start, reverse: true, exclusiveStart: true, inclusiveEnd: true })
    : entries.getRange({ start, end });
}

/** One range, and its next entry. */
class Source<V> {
  head: Entry<V> | undefined;
  readonly #iterator: Iterator<Entry<V>>;
  readonly #prefixBytes: number;

  constructor(entries: Iterable<Entry<V>>, range: KeyRange) {
    this.#iterator = entries[Symbol.iterator]();
    this.#prefixBytes = range.prefixBytes;
    this.advance();
  }

  advance(): void {
    const next = this.#iterator.next();
    this.head = next.done ? undefined : next.value;
  }

  isBefore(other: Source<V> | undefined, reverse: boolean): boolean {
    if (!this.head) return false;
    if (!other?.head) return true;
    const order = Buffer.compare(
      this.head.key.subarray(this.#prefixBytes),
      other.head.key.subarray(other.#prefixBytes),
    );
    return reverse ? order > 0 : order < 0;
  }

  end(): void {
    if (this.head) this.#iterator.return?.();
  }
}
