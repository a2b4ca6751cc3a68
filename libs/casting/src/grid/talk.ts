import { type SeededDice, shuffled } from '../seeded-dice.js';

/** Residents of one neighbourhood talk as much as in life: one a lot, some a little, most hardly. */
const NEIGHBOURHOOD = 10;
const STEEPNESS = 0.8;
const WEIGHTS = Array.from({ length: NEIGHBOURHOOD }, (_, rank) => 1 / (1 + rank) ** STEEPNESS);

/** How much resident number `index` talks, beside the neighbours: what posts are shared out by. */
export function talkOf(index: number, seed: number, seeded: SeededDice): number {
  const order = shuffled(WEIGHTS, seeded('talk', seed, Math.floor(index / NEIGHBOURHOOD)));
  return order[index % NEIGHBOURHOOD] ?? 0;
}

/** The weights of `count` residents of any world, without their order: enough to count what their posts take. */
export function usualTalk(count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const part = Math.min(NEIGHBOURHOOD, count - index + (index % NEIGHBOURHOOD));
    const rank = Math.floor(((index % NEIGHBOURHOOD) * NEIGHBOURHOOD) / part);
    return WEIGHTS[rank] ?? 0;
  });
}
