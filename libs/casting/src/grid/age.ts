/** Share of the population -> age: a few very young, a few very old, most in between. */
const AGES: readonly (readonly [share: number, age: number])[] = [
  [0, 16],
  [0.12, 22],
  [0.35, 34],
  [0.6, 48],
  [0.82, 64],
  [1, 87],
];
const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

/**
 * The age of resident number `index`: spread evenly over the population whatever number of residents there is (steps of
 * the golden ratio), then moved into the ages that the work allows.
 */
export function ageOf(index: number, offset: number, allowed: { youngest: number; oldest: number }): number {
  const share = (offset + index * GOLDEN_RATIO) % 1;
  const above = AGES.findIndex(([end]) => share < end);
  const [from, young] = AGES[above - 1] ?? [0, 16];
  const [to, old] = AGES[above] ?? [1, 87];
  const age = Math.round(young + ((share - from) / (to - from)) * (old - young));
  if (age >= allowed.youngest && age <= allowed.oldest) return age;
  // Not the border itself, or everybody of that work would have one age.
  const width = Math.min(12, allowed.oldest - allowed.youngest);
  const inside = Math.round(share * width);
  return age < allowed.youngest ? allowed.youngest + inside : allowed.oldest - inside;
}
