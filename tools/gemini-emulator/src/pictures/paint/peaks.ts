import { mix, lighter } from './colour.js';
import { closed, type Point, shape } from './shapes.js';
import type { Dice } from '../seeded-dice.js';

/** One mountain with its foot at (x, foot): the lit face, the shaded face beyond a broken ridge, and snow on top. */
export function peak(
  dice: Dice,
  x: number,
  foot: number,
  tall: number,
  lightFromLeft: boolean,
  lit: `#${string}`,
  shade: `#${string}`,
  snow?: `#${string}`,
): string {
  const half = tall * dice.float(0.8, 1.15);
  const top: Point = [x, foot - tall];
  const edge = (side: number, steps: number): Point[] => {
    const points: Point[] = [];
    for (let i = 1; i <= steps; i++) {
      const t = i / steps;
      points.push([
        x + side * half * t ** 0.92 + dice.float(-1, 1) * half * 0.03,
        foot - tall * (1 - t) + dice.float(-1, 1) * tall * 0.025,
      ]);
    }
    return points;
  };
  const [left, right] = [edge(-1, 7), edge(1, 7)];
  const ridge: Point[] = [1, 2, 3, 4, 5, 6].map((i) => [
    x + (i % 2 === 0 ? -1 : 1) * half * 0.05 * i * 0.6 + half * 0.02 * i,
    foot - tall * (1 - i / 6),
  ]);
  const whole = closed([...[...left].reverse(), top, ...right]);
  const darkSide = lightFromLeft
    ? [top, ...right, ...[...ridge].reverse()]
    : [top, ...left, ...[...ridge].reverse()];
  let cap = '';
  if (snow) {
    const zig: Point[] = [-0.28, -0.19, -0.11, -0.02, 0.07, 0.15, 0.27].map((t, i) => [
      x + t * half,
      foot - tall * (1 - Math.abs(t) * 0.98 - (i % 2 === 0 ? 0.0 : 0.13)),
    ]);
    const white = closed([top, ...[...zig].reverse()]);
    const dim = closed([
      top,
      ...(lightFromLeft
        ? zig.filter(([zx]) => zx >= x - half * 0.03)
        : zig.filter(([zx]) => zx <= x + half * 0.03)),
      [x, foot - tall * 0.8],
    ]);
    cap = shape(white, snow) + shape(dim, mix(snow, shade, 0.35));
  }
  return shape(whole, lit) + shape(closed(darkSide), shade) + cap;
}

/** Small pines along an outline, as one path. */
export function treeLine(dice: Dice, outline: readonly Point[], tall: number, colour: `#${string}`): string {
  let d = '';
  for (const [x, y] of outline) {
    for (let k = 0; k < 2; k++) {
      const size = tall * dice.float(0.35, 1);
      const at = x + dice.float(-10, 10);
      d += closed([
        [at - size * 0.2, y + 8],
        [at, y - size],
        [at + size * 0.2, y + 8],
      ]);
    }
  }
  return shape(d, lighter(colour, 0));
}
