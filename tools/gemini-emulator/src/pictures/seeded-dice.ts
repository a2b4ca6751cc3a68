/** Repeatable chance: the same seed gives the same throws, in the same order, on every machine. */
export interface Dice {
  /** A number in [min, max). */
  float(min: number, max: number): number;
  /** A whole number in [min, max], both ends included. */
  int(min: number, max: number): number;
  /** True with probability `p` (0..1). */
  chance(p: number): boolean;
  /** One item of a list that is not empty. @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T;
  /** Dice of their own for one part of a picture, so that a change of one part leaves the others as they were. */
  fork(part: string): Dice;
}

/** Dice for a seed; a seed is any text or number. */
export function seededDice(seed: string | number): Dice {
  const key = String(seed);
  let state = hashText(key);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    float: (min, max) => min + next() * (max - min),
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (p) => next() < p,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('pick() needs a list with at least one item');
      return list[Math.floor(next() * list.length)] as T;
    },
    fork: (part) => seededDice(`${key}/${part}`),
  };
}

/** FNV-1a over UTF-16 units with a final mix: a 32-bit number that differs for texts that differ little. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
