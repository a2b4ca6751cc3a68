import { diceOf } from '../text/dice.js';

/**
 * What the first edition of a template drew from its own lists. Worlds that were started with one are still rendered
 * from it, so its variables go on being filled.
 */
export function rollsFrom(
  count: number,
  ...parts: readonly [string | number, ...(string | number)[]]
): number[] {
  const start = diceOf(...parts);
  return Array.from({ length: count }, (_, index) => start + index);
}
