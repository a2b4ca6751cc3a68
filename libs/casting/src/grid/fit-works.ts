import type { Work } from '../lists/works.js';

/** How far a resident's work may come from: near enough for ten neighbours to differ in work and temperament. */
const REACH = 12;

/** What each place of the grid holds by itself. */
export interface Places {
  readonly ageAt: (index: number) => number;
  readonly workAt: (index: number) => Pick<Work, 'youngest' | 'oldest'>;
}

/**
 * For each of the first `count` residents the place that the work comes from: a work that the age does not fit changes
 * places with the next one that fits both, so that ages stay spread as they are. A place's answer depends on no later
 * `count`. The rare one without such a neighbour keeps its own.
 */
export function fitWorks(count: number, { ageAt, workAt }: Places): number[] {
  const changed = new Map<number, number>();
  const fits = (age: number, place: number): boolean =>
    age >= workAt(place).youngest && age <= workAt(place).oldest;
  for (let index = 0; index < count; index += 1) {
    if (changed.has(index) || fits(ageAt(index), index)) continue;
    for (let other = index + 1; other <= index + REACH; other += 1) {
      if (changed.has(other) || !fits(ageAt(index), other) || !fits(ageAt(other), index)) continue;
      changed.set(index, other).set(other, index);
      break;
    }
  }
  return Array.from({ length: count }, (_, index) => changed.get(index) ?? index);
}
