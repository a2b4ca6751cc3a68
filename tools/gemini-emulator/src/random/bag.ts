import type { Dice } from './dice.js';

/** Draws from a list without repetition; refilled when it is empty. */
export function createBag<T>(dice: Dice, list: readonly T[]): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = dice.some(list, list.length);
    const drawn = left.pop();
    if (drawn === undefined) throw new RangeError('A bag needs something in it.');
    return drawn;
  };
}
