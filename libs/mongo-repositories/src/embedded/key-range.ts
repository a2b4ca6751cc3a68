import { rankOf, typeRank } from './compare-values.js';
import { AFTER_VALUE, AT_VALUE, type IndexShape } from './index-shape.js';
import type { KeyWriter } from './key-writer.js';
import type { Bound, PathCondition } from './parse-filter.js';

/** Below every key, and above the marks that an index keeps about itself. */
export const FIRST_KEY = Buffer.of(1);

/** A stretch of keys: from `start` (inclusive) to `end` (exclusive), which no key ever equals. */
export interface KeyRange {
  readonly start: Buffer;
  readonly end: Buffer;
  /** How many bytes all keys of the stretch share. */
  readonly prefixBytes: number;
}

/**
 * The keys that begin with `prefix`, of which the last field is `lastFixed`; with a condition, only those whose next
 * field is in its range.
 */
export function rangeWithin(
  writer: KeyWriter,
  prefix: Buffer,
  lastFixed: IndexShape['keys'][number] | undefined,
  key: IndexShape['keys'][number] | undefined,
  condition: PathCondition | undefined,
): KeyRange {
  if (!key || !condition) {
    return {
      start: !lastFixed ? FIRST_KEY : lastFixed.direction === 1 ? prefix : startingAt(prefix),
      end: Buffer.concat([prefix, Buffer.of(AFTER_VALUE)]),
      prefixBytes: prefix.length,
    };
  }
  const rank = rankOf((condition.lower ?? condition.upper)?.value);
  const low = condition.lower ? edgeAt(writer, condition.lower, 'above') : bracketStart(rank);
  const high = condition.upper ? edgeAt(writer, condition.upper, 'below') : bracketEnd(rank);
  const [start, end] =
    key.direction === 1
      ? [edgeBytes(low, 1), edgeBytes(high, 1)]
      : [edgeBytes(inverted(high), -1), edgeBytes(inverted(low), -1)];
  return {
    start: Buffer.concat([prefix, start]),
    end: Buffer.concat([prefix, end]),
    prefixBytes: prefix.length,
  };
}

/** A place between keys: right before or right after all keys that go on from `bytes`. */
interface Edge {
  readonly bytes: Buffer;
  readonly isAfter: boolean;
  /** Whether `bytes` are a whole value, and not only the beginning of a type. */
  readonly isValue: boolean;
}

/** Where the keys that satisfy a bound begin or end. A cut value keeps its neighbours in; the matcher sorts them out. */
function edgeAt(writer: KeyWriter, bound: Bound, wanted: 'above' | 'below'): Edge {
  const bytes = writer.reset().value(bound.value, 1).take();
  const keepsEqual = bound.inclusive || writer.cut;
  return { bytes, isAfter: wanted === 'above' ? !keepsEqual : keepsEqual, isValue: true };
}

/** Where a type begins: no type has the byte before it. Numbers begin after NaN, which is in no range. */
function bracketStart(rank: number): Edge {
  if (rank !== typeRank.number) return { bytes: Buffer.of(rank - 1), isAfter: true, isValue: false };
  return { bytes: Buffer.of(rank, 0, 0, 0, 0, 0, 0, 0, 0), isAfter: true, isValue: false };
}

function bracketEnd(rank: number): Edge {
  return { bytes: Buffer.of(rank + 1), isAfter: false, isValue: false };
}

/** The same place when the order is reversed. */
function inverted({ bytes, isAfter, isValue }: Edge): Edge {
  return { bytes: Buffer.from(bytes.map((byte) => ~byte)), isAfter: !isAfter, isValue };
}

function edgeBytes({ bytes, isAfter, isValue }: Edge, direction: 1 | -1): Buffer {
  if (isAfter) return Buffer.concat([bytes, Buffer.of(AFTER_VALUE)]);
  return isValue && direction === -1 ? startingAt(bytes) : bytes;
}

/** Leaves out the texts that go on with a zero character after the text that ends here, in a descending key. */
function startingAt(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.of(AT_VALUE)]);
}
