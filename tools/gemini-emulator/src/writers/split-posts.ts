import type { Dice } from '../random/dice.js';

/** Splits `total` posts over `count` people, some busier than others; the parts always add up. */
export function splitPosts(total: number, count: number, dice: Dice): number[] {
  const weights = Array.from({ length: count }, () => 0.4 + dice.next());
  const sum = weights.reduce((one, other) => one + other, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  for (let left = total - parts.reduce((one, other) => one + other, 0); left > 0 && count > 0; left -= 1) {
    const at = dice.int(count);
    parts[at] = (parts[at] ?? 0) + 1;
  }
  return parts;
}
