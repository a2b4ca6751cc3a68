import type { KeyCount } from './distinct-keys.js';
import { indexKey, indexShape } from './index-shape.js';
import { KeyCounts } from './key-counts.js';
import type { KeyRange } from './key-range.js';
import type { LiveIndex } from './live-index.js';

const shape = indexShape({ name: 'world', keys: [['world', 1], ['kind', 1]] as never }); // prettier-ignore
const index = { shape } as unknown as LiveIndex;
const keyOf = (world: string, kind: string) => indexKey(shape, { _id: 'x', world, kind });

function rangeOf(world: string): KeyRange {
  const prefix = shape.writer.reset().value(world, 1).take();
  const end = Buffer.concat([prefix, Buffer.of(0xff)]);
  return { start: prefix, end, prefixBytes: prefix.length };
}

function counted(world: string, kind: string, count: number): KeyCount {
  const key = keyOf(world, kind);
  if (!key) throw new Error('no key');
  const parts = [world, kind].map((value) => ({ value, bytes: value }));
  return { name: key.key.toString('latin1', 0, key.valuesBytes), parts, count };
}

describe('Counts of keys', () => {
  let counts: KeyCounts;
  let asked: number;
  beforeEach(() => {
    counts = new KeyCounts();
    asked = 0;
  });

  function kindsOf(
    world: string,
    found: readonly KeyCount[] = [counted(world, 'a', 2)],
    range = rangeOf(world),
  ) {
    const groups = counts.of(index, range, () => {
      asked += 1;
      return found;
    });
    return Object.fromEntries(
      [...groups].map(({ parts, count }) => [String(parts[1]?.value), count] as const),
    );
  }

  it('are counted once, and follow what is committed', () => {
    expect(kindsOf('w')).toEqual({ a: 2 });
    counts.move(index, keyOf('w', 'a'), keyOf('w', 'b'));
    counts.move(index, undefined, keyOf('w', 'b'));
    counts.move(index, undefined, keyOf('wide', 'b'));
    expect(kindsOf('w')).toEqual({ a: 2 });
    counts.commit();
    expect(kindsOf('w')).toEqual({ a: 1, b: 2 });
    counts.move(index, keyOf('w', 'a'), undefined);
    counts.commit();
    expect(kindsOf('w')).toEqual({ b: 2 });
    expect(asked).toBe(1);
  });

  it('are of each beginning by itself', () => {
    expect(kindsOf('w')).toEqual({ a: 2 });
    expect(kindsOf('w\0x')).toEqual({ a: 2 });
    counts.move(index, undefined, keyOf('w\0x', 'a'));
    counts.commit();
    expect([kindsOf('w'), kindsOf('w\0x')]).toEqual([{ a: 2 }, { a: 3 }]);
  });

  it('are forgotten when a transaction is undone', () => {
    kindsOf('w');
    counts.move(index, undefined, keyOf('w', 'b'));
    counts.forget();
    expect(kindsOf('w', [counted('w', 'c', 1)])).toEqual({ c: 1 });
    counts.commit();
    expect(kindsOf('w')).toEqual({ c: 1 });
  });

  it('are not kept when they are made while a transaction is under way', () => {
    counts.move(index, undefined, keyOf('w', 'b'));
    kindsOf('w');
    counts.commit();
    expect(kindsOf('w', [counted('w', 'a', 5)])).toEqual({ a: 5 });
    expect(asked).toBe(2);
  });

  it('are not kept of an index that was declared anew, of a part of a field, and of very many keys', () => {
    kindsOf('w');
    const other = { shape } as unknown as LiveIndex;
    expect([...counts.of(other, rangeOf('w'), () => [])]).toEqual([]);
    const part = { ...rangeOf('v'), end: Buffer.concat([rangeOf('v').start, Buffer.of(0x21)]) };
    for (const range of [part, part]) kindsOf('v', undefined, range);
    expect(asked).toBe(3);
    const many = Array.from({ length: 300 }, (_, i) => counted('m', `${i}`, 1));
    for (const found of [many, many]) kindsOf('m', found);
    expect(asked).toBe(5);
  });

  it('make room for those of others', () => {
    kindsOf('w');
    for (let i = 0; i < 300; i += 1) kindsOf(`w${i}`);
    kindsOf('w299');
    expect(asked).toBe(301);
    kindsOf('w');
    expect(asked).toBe(302);
  });
});
