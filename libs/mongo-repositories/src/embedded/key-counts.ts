import { partsOf, type KeyCount } from './distinct-keys.js';
import { AFTER_VALUE, type IndexKey, valuesOf } from './index-shape.js';
import type { KeyRange } from './key-range.js';
import type { LiveIndex } from './live-index.js';

/** So many ranges are kept counted; the one that nobody asked for longest makes room. */
const MAX_RANGES = 256;
/** A range with more different keys than this is counted each time. */
const MAX_GROUPS = 256;

interface CountedRange {
  readonly index: LiveIndex;
  readonly end: Buffer;
  readonly groups: Map<string, KeyCount>;
}

interface Move {
  readonly index: LiveIndex;
  readonly values: Buffer;
  readonly by: 1 | -1;
}

/**
 * How many keys with which values the indexes of a collection have, for beginnings of keys that were counted lately: what
 * transactions change is added when they are committed.
 */
export class KeyCounts {
  readonly #ranges = new Map<string, CountedRange>();
  /** How many bytes the ranges fix that were counted, by index. */
  readonly #prefixes = new Map<LiveIndex, Set<number>>();
  #moves: Move[] = [];
  #isUnderWay = false;

  /** The counts of a range as they were committed last; by `count` unless they are known. */
  of(index: LiveIndex, range: KeyRange, count: () => Iterable<KeyCount>): Iterable<KeyCount> {
    const prefix = prefixOf(range);
    if (prefix === undefined) return count();
    const name = nameOf(index, prefix);
    const known = this.#ranges.get(name);
    this.#ranges.delete(name);
    const counted = known?.index === index ? known : this.#counted(index, range, count);
    // While a transaction is under way nobody knows whether what was just counted has its changes.
    if ((counted === known || !this.#isUnderWay) && counted.groups.size <= MAX_GROUPS)
      this.#keep(name, counted, range.prefixBytes);
    return counted.groups.values();
  }

  /** Notes that the running transaction replaces a key; either may be absent. */
  move(index: LiveIndex, from: IndexKey | undefined, to: IndexKey | undefined): void {
    this.#isUnderWay = true;
    if (!this.#prefixes.has(index)) return;
    if (from) this.#moves.push({ index, values: valuesOf(from), by: -1 });
    if (to) this.#moves.push({ index, values: valuesOf(to), by: 1 });
  }

  /** To be called when a transaction was committed. */
  commit(): void {
    for (const { index, values, by } of this.#moves)
      for (const bytes of this.#prefixes.get(index) ?? []) {
        // Such a key is in no range of that index, but would be named as the one that begins with all of it.
        if (bytes > values.length) continue;
        const counted = this.#ranges.get(nameOf(index, values.toString('latin1', 0, bytes)));
        if (counted?.index === index && values.compare(counted.end) < 0) add(counted, values, by);
      }
    this.#end();
  }

  /** To be called when a transaction was undone, so that what it changed is not there, or when it brought indexes. */
  forget(): void {
    this.#ranges.clear();
    this.#prefixes.clear();
    this.#end();
  }

  #end(): void {
    this.#moves = [];
    this.#isUnderWay = false;
  }

  #counted(index: LiveIndex, { end }: KeyRange, count: () => Iterable<KeyCount>): CountedRange {
    const groups = new Map<string, KeyCount>();
    for (const group of count()) groups.set(group.name, group);
    return { index, end, groups };
  }

  #keep(name: string, counted: CountedRange, prefixBytes: number): void {
    this.#ranges.set(name, counted);
    const prefixes = this.#prefixes.get(counted.index) ?? new Set<number>();
    this.#prefixes.set(counted.index, prefixes.add(prefixBytes));
    const [oldest] = this.#ranges.keys();
    if (this.#ranges.size > MAX_RANGES && oldest !== undefined) this.#ranges.delete(oldest);
  }
}

function add({ index, groups }: CountedRange, values: Buffer, by: 1 | -1): void {
  const name = values.toString('latin1');
  const group = groups.get(name) ?? { name, parts: partsOf(values, index.shape.keys).parts, count: 0 };
  group.count += by;
  if (group.count > 0) groups.set(name, group);
  else groups.delete(name);
}

/** What the keys of a range begin with, when they are all that begin so. */
function prefixOf({ start, end, prefixBytes }: KeyRange): string | undefined {
  const isWhole = start.length === prefixBytes && end.length === prefixBytes + 1;
  return isWhole && end[prefixBytes] === AFTER_VALUE ? start.toString('latin1') : undefined;
}

function nameOf(index: LiveIndex, prefix: string): string {
  return `${index.shape.name}\0${prefix}`;
}
