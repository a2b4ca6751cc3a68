import { createHash } from 'node:crypto';

import type { SeededDice } from '../src/seeded-dice.js';

/** Dice for tests: every throw is a hash of the parts and its number. */
export const hashDice: SeededDice = (...parts) => {
  let throws = 0;
  return () => {
    throws += 1;
    const hash = createHash('sha256')
      .update(JSON.stringify([...parts, throws]))
      .digest();
    return hash.readUInt32BE(0) / 4_294_967_296;
  };
};
