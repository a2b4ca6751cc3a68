import { createHash } from 'node:crypto';

/** Reproducible chance: the same parts give the same throws for ever. */
export interface Dice {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [0, bound). */
  int(bound: number): number;
  chance(probability: number): boolean;
  /** Throws a RangeError for an empty list. */
  pick<T>(list: readonly T[]): T;
  /** At most `count` different members of the list, in random order. */
  some<T>(list: readonly T[], count: number): T[];
}

/** Dice seeded by everything in `parts`; a different part anywhere gives unrelated throws. */
export function createDice(...parts: readonly (string | number)[]): Dice {
  const next = xoshiro128(createHash('sha256').update(parts.join('\u0000')).digest());
  const int = (bound: number): number => Math.floor(next() * bound);
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('There is nothing to pick from.');
      return list[int(list.length)] as T;
    },
    some: <T>(list: readonly T[], count: number): T[] => {
      const left = [...list];
      const picked: T[] = [];
      while (picked.length < count && left.length > 0) {
        const at = int(left.length);
        picked.push(left[at] as T);
        left[at] = left[left.length - 1] as T;
        left.pop();
      }
      return picked;
    },
  };
}

/** Blackman and Vigna's xoshiro128**, scaled to [0, 1). */
function xoshiro128(seed: Buffer): () => number {
  let a = seed.readUInt32LE(0);
  let b = seed.readUInt32LE(4);
  let c = seed.readUInt32LE(8);
  let d = seed.readUInt32LE(12) | 1;
  const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result / 4_294_967_296;
  };
}
