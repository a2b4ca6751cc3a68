import { lighter } from './colour.js';
import { circle, closed, ellipse, line, n, rect, shape } from './shapes.js';

/** The trunk of a tree that reaches beyond the upper edge. */
export function trunk(
  x: number,
  foot: number,
  height: number,
  wide: number,
  colour: `#${string}`,
  lean: number,
): string {
  const top = -10;
  const body = closed([
    [x - wide * 0.8, foot],
    [x - wide * 0.42, foot - height * 0.12],
    [x - wide * 0.3 + lean, top],
    [x + wide * 0.3 + lean, top],
    [x + wide * 0.42, foot - height * 0.12],
    [x + wide * 0.85, foot],
  ]);
  const limb = (side: number, at: number): string =>
    `M${n(x + lean * 0.5)} ${n(foot - height * at)}q${n(side * wide * 1.6)} ${n(-wide * 0.5)} ${n(side * wide * 3.4)} ${n(-wide * 2.6)}`;
  return (
    shape(body, colour) +
    line(limb(1, 0.5) + limb(-1, 0.62), colour, wide * 0.2) +
    rect(x + lean * 0.5 - wide * 0.26, top, wide * 0.14, foot - top - 30, lighter(colour, 0.035), 0.8)
  );
}

/** Shafts of light that fan out from (x, y) to the ground. */
export function shafts(
  fill: string,
  x: number,
  y: number,
  height: number,
  angles: readonly number[],
): string {
  return angles
    .map((angle) =>
      shape(
        closed([
          [x - 10, y],
          [x + 10, y],
          [x + (angle + 0.1) * height * 0.95, height * 0.98],
          [x + angle * height * 0.95, height * 0.98],
        ]),
        fill,
        0.55,
      ),
    )
    .join('');
}

/** A mushroom standing at (x, y). */
export function mushroom(x: number, y: number, size: number, cap: `#${string}`): string {
  return (
    shape(
      `M${n(x - size * 0.12)} ${n(y)}q${n(size * 0.05)} ${n(-size * 0.4)} 0 ${n(-size * 0.6)}h${n(size * 0.24)}q${n(-size * 0.05)} ${n(size * 0.3)} 0 ${n(size * 0.6)}Z`,
      '#efe3cd',
    ) +
    shape(
      `M${n(x - size * 0.5)} ${n(y - size * 0.5)}C${n(x - size * 0.45)} ${n(y - size * 1.15)} ${n(x + size * 0.45)} ${n(y - size * 1.15)} ${n(x + size * 0.5)} ${n(y - size * 0.5)}Q${n(x)} ${n(y - size * 0.36)} ${n(x - size * 0.5)} ${n(y - size * 0.5)}Z`,
      cap,
    ) +
    circle(x - size * 0.15, y - size * 0.76, size * 0.08, '#fff5e0') +
    circle(x + size * 0.2, y - size * 0.68, size * 0.06, '#fff5e0')
  );
}

/** A stag standing sideways, feet at (x, y). */
export function deer(x: number, y: number, tall: number, colour: string): string {
  const u = tall / 100;
  const at = (dx: number, dy: number): string => `${n(x + dx * u)} ${n(y - dy * u)}`;
  const legs = line(
    `M${at(-18, 36)}L${at(-20, 0)}M${at(-11, 34)}L${at(-9, 0)}M${at(14, 34)}L${at(13, 0)}M${at(20, 36)}L${at(23, 0)}`,
    colour,
    4 * u,
  );
  const body =
    ellipse(x, y - 41 * u, 25 * u, 11.5 * u, colour) +
    shape(`M${at(12, 40)}L${at(24, 72)}L${at(32, 70)}L${at(26, 38)}Z`, colour) +
    ellipse(x + 33 * u, y - 72 * u, 10 * u, 5 * u, colour, 1, 18) +
    shape(`M${at(22, 74)}l${n(-9 * u)} ${n(-4 * u)}l${n(7 * u)} ${n(7 * u)}Z`, colour);
  const antlers = line(
    `M${at(27, 75)}q${n(-8 * u)} ${n(-12 * u)} ${n(-2 * u)} ${n(-24 * u)}m${n(-1 * u)} ${n(12 * u)}l${n(-9 * u)} ${n(-8 * u)}M${at(30, 75)}q${n(6 * u)} ${n(-12 * u)} ${n(13 * u)} ${n(-20 * u)}m${n(-8 * u)} ${n(9 * u)}l${n(-1 * u)} ${n(-12 * u)}`,
    colour,
    2.2 * u,
  );
  return legs + body + antlers;
}
