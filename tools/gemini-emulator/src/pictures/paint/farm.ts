import { lighter, type Colour } from './colour.js';
import { circle, closed, ellipse, line, n, rect, shape } from './shapes.js';

/** A windmill standing at (x, foot), its sails turned by `turn` degrees. */
export function windmill(
  x: number,
  foot: number,
  tall: number,
  turn: number,
  wall: Colour,
  roof: Colour,
): string {
  const top = foot - tall * 0.6;
  const arms = [0, 90, 180, 270]
    .map(
      (angle) =>
        `<g transform="translate(${n(x)} ${n(top)}) rotate(${n(angle + turn)})">${rect(-3, 0, 6, tall * 0.46, roof)}${rect(3, tall * 0.1, 24, tall * 0.34, '#fff6e4', 0.9)}</g>`,
    )
    .join('');
  return (
    shape(
      closed([
        [x - tall * 0.2, foot],
        [x - tall * 0.12, top],
        [x + tall * 0.12, top],
        [x + tall * 0.2, foot],
      ]),
      wall,
    ) +
    shape(
      closed([
        [x + 6, top],
        [x + tall * 0.12, top],
        [x + tall * 0.2, foot],
        [x + 20, foot],
      ]),
      lighter(wall, -0.06),
    ) +
    shape(
      `M${n(x - tall * 0.15)} ${n(top + 3)}Q${n(x)} ${n(top - tall * 0.3)} ${n(x + tall * 0.15)} ${n(top + 3)}Z`,
      roof,
    ) +
    rect(x - 14, foot - 54, 28, 54, lighter(wall, -0.3), 1, 12) +
    arms +
    circle(x, top, 8, roof)
  );
}

/** A round bale of hay on (x, y). */
export function bale(x: number, y: number, size: number, colour: Colour): string {
  return (
    rect(x, y - size * 2, size * 2, size * 2, lighter(colour, -0.06), 1, 12) +
    circle(x, y - size, size, colour) +
    `<circle cx="${n(x)}" cy="${n(y - size)}" r="${n(size * 0.55)}" fill="none" stroke="${lighter(colour, -0.09)}" stroke-width="4"/>`
  );
}

/** A grazing sheep on (x, y). */
export function sheep(x: number, y: number, size: number, wool: Colour, ink: Colour): string {
  return (
    line(
      `M${n(x - size * 0.5)} ${n(y - size * 0.4)}v${n(size * 0.5)}M${n(x + size * 0.4)} ${n(y - size * 0.4)}v${n(size * 0.5)}`,
      ink,
      5,
    ) +
    [-0.5, 0, 0.5].map((t) => circle(x + t * size, y - size * 0.75, size * 0.5, wool)).join('') +
    ellipse(x + size * 0.98, y - size * 0.95, size * 0.3, size * 0.24, ink, 1, 24)
  );
}
