/** Round values from 0 on, four to eight of them, the last of which is at least `most`. */
export function ticksUpTo(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = power * ([1, 2, 5].find((factor) => most / (power * factor) <= 7) ?? 10);
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) => tidy(index * step));
}

/** The powers of ten from the one below `least` to the one above `most`. */
export function powersOfTen(least: number, most: number): number[] {
  const from = Math.floor(Math.log10(least) + 1e-9);
  const to = Math.max(from + 1, Math.ceil(Math.log10(most) - 1e-9));
  return Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
}

/** Without what floating point adds. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
