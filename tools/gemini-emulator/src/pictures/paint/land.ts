import type { Dice } from '../seeded-dice.js';
import { n, open, type Point } from './shapes.js';

/** Path text of everything below an outline, down to `bottom`. */
export function ground(points: readonly Point[], bottom: number): string {
  const first = points[0] ?? [0, bottom];
  const last = points[points.length - 1] ?? [0, bottom];
  return `${open(points)}L${n(last[0])} ${n(bottom)}L${n(first[0])} ${n(bottom)}Z`;
}

/** A broken outline such as far mountains have: midpoint displacement, heights about `base`, at most `rise` above. */
export function jagged(dice: Dice, width: number, base: number, rise: number, roughness = 0.55): Point[] {
  let heights = [
    dice.float(0.2, 0.7),
    dice.float(0.3, 1),
    dice.float(0.2, 0.8),
    dice.float(0.4, 1),
    dice.float(0.2, 0.7),
  ];
  if (width > 1400) heights = [...heights, dice.float(0.5, 1), dice.float(0.1, 0.6), dice.float(0.3, 0.9)];
  let swing = 0.34;
  while (heights.length < 70) {
    const finer: number[] = [];
    heights.forEach((height, i) => {
      finer.push(height);
      const next = heights[i + 1];
      if (next !== undefined) finer.push((height + next) / 2 + dice.float(-swing, swing));
    });
    heights = finer;
    swing *= roughness;
  }
  const step = (width + 40) / (heights.length - 1);
  return heights.map((height, i) => [i * step - 20, base - Math.max(-0.1, height) * rise]);
}

/** A soft outline such as hills have: a sum of three waves about `base`, at most about `rise` above or below. */
export function rolling(dice: Dice, width: number, base: number, rise: number, calm = 1): Point[] {
  const waves = [1, 2.3, 4.7].map((speed, i) => ({
    speed: (speed * dice.float(0.8, 1.25) * Math.PI * 2) / (1300 * calm),
    phase: dice.float(0, Math.PI * 2),
    size: rise * ([0.62, 0.27, 0.11][i] ?? 0),
  }));
  const points: Point[] = [];
  for (let x = -20; x <= width + 40; x += 20) {
    const y = waves.reduce((sum, wave) => sum + Math.sin(x * wave.speed + wave.phase) * wave.size, 0);
    points.push([x, base - y]);
  }
  return points;
}

/** The height of an outline at `x`, for putting something on it. */
export function heightAt(points: readonly Point[], x: number): number {
  const next = points.findIndex((point) => point[0] >= x);
  const b = points[Math.max(0, next)] ?? [0, 0];
  const a = points[Math.max(0, next - 1)] ?? b;
  const t = b[0] === a[0] ? 0 : (x - a[0]) / (b[0] - a[0]);
  return a[1] + (b[1] - a[1]) * Math.min(1, Math.max(0, t));
}
