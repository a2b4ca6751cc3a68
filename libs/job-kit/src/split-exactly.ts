/** Weights come from a model: one that is absurd must not make the others vanish in rounding. */
const HEAVIEST = 1e6;

/**
 * Splits `total` into whole shares that follow the weights and add up to `total` exactly (largest remainder). Each share
 * is at least 1 while there is enough for everybody; with fewer than one each, the heaviest (then the first) get them.
 */
export function splitExactly(total: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const positive = weights.map((weight) => (weight > 0 ? Math.min(weight, HEAVIEST) : 0));
  const floor = total >= weights.length ? 1 : 0;
  const rest = total - floor * weights.length;
  const sum = positive.reduce((a, b) => a + b, 0);
  const ideal = positive.map((weight) => (sum > 0 ? (rest * weight) / sum : rest / weights.length));
  const shares = ideal.map((share) => Math.floor(share));
  const left = rest - shares.reduce((a, b) => a + b, 0);
  const byRemainder = ideal
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares.map((share) => share + floor);
}

/** The part of `total` that the first `count` of `of` equal parties get, in whole numbers; the last one gets the rest. */
export function shareOf(total: number, count: number, of: number): number {
  return count >= of ? total : Math.floor((total * count) / of);
}
