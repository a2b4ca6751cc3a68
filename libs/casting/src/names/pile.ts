import { shuffled } from '../seeded-dice.js';

/** Takes the next thing that is not to be avoided; the next one of all when everything left is. */
export type Pile<T> = (isAvoided?: (thing: T) => boolean) => T;

/**
 * Things in an order of chance, each once before any comes twice.
 *
 * @throws RangeError for nothing at all
 */
export function createPile<T>(things: readonly T[], dice: () => number): Pile<T> {
  if (things.length === 0) throw new RangeError('A pile needs something in it.');
  let left: T[] = [];
  return (isAvoided = () => false) => {
    if (left.length === 0) left = shuffled(things, dice);
    const at = left.findIndex((thing) => !isAvoided(thing));
    return left.splice(Math.max(at, 0), 1)[0] as T;
  };
}
