import { createDice } from '../random/dice.js';

/**
 * Picks from lists so that one author goes through a list before anything comes again, and different authors begin at
 * different places of a list in an order of the world.
 */
export interface Rotation {
  /** `name` tells lists apart; `step` is the place among what the author writes. */
  pick<T>(name: string, list: readonly T[], step?: number): T;
}

/** Makes a {@link Rotation} for one author of one world at one step. */
export function createRotation(seed: number, world: string, author: string, step: number): Rotation {
  return {
    pick: (name, list, extra = 0) => {
      const order = createDice('order', seed, world, name).some(list, list.length);
      const start = createDice('start', seed, world, name, author).int(order.length || 1);
      const found = order[(start + step + extra) % (order.length || 1)];
      if (found === undefined) throw new RangeError(`There is nothing to pick from in ${name}.`);
      return found;
    },
  };
}
