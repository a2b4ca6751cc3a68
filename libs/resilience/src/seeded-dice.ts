import { hash } from 'node:crypto';

import type { Dice } from './clock.js';

/**
 * Dice that fall the same way for the same parts: what one attempt draws, the next attempt draws again.
 * The generator is mulberry32 (Tommy Ettinger, public domain), seeded with a hash of the parts.
 */
export function seededDice(...parts: readonly (string | number)[]): Dice {
  let state = hash('sha256', JSON.stringify(parts), 'buffer').readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
