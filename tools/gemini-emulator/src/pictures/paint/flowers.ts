import { lighter, type Colour } from './colour.js';
import { circle, ellipse, line, n, rect, shape } from './shapes.js';
import type { Dice } from '../seeded-dice.js';

/** A flower of one of four kinds with stalk and leaves, its head at (x, y). */
export function bloom(
  dice: Dice,
  x: number,
  y: number,
  size: number,
  colour: Colour,
  leaf: Colour,
  stem: number,
): string {
  const lean = dice.float(-20, 20);
  const stalk =
    line(
      `M${n(x)} ${n(y)}q${n(lean)} ${n(stem * 0.5)} ${n(lean * 0.4)} ${n(stem)}`,
      leaf,
      Math.max(3, size * 0.13),
    ) +
    ellipse(x + lean * 0.7 + size * 0.5, y + stem * 0.45, size * 0.62, size * 0.2, leaf, 1, -32) +
    ellipse(x + lean * 0.7 - size * 0.4, y + stem * 0.6, size * 0.56, size * 0.18, leaf, 1, 34);
  const kind = dice.int(0, 3);
  if (kind === 0) {
    const petals = [...Array(9).keys()]
      .map((i) =>
        ellipse(
          x + Math.cos((i / 9) * 6.283) * size * 0.62,
          y + Math.sin((i / 9) * 6.283) * size * 0.62,
          size * 0.46,
          size * 0.21,
          i % 2 === 0 ? colour : lighter(colour, 0.04),
          1,
          (i / 9) * 360,
        ),
      )
      .join('');
    return stalk + petals + circle(x, y, size * 0.34, '#f2b93f') + circle(x, y, size * 0.18, '#c98a2b');
  }
  if (kind === 1)
    return (
      stalk +
      shape(
        `M${n(x - size * 0.62)} ${n(y - size * 0.6)}Q${n(x - size * 0.3)} ${n(y - size * 0.2)} ${n(x)} ${n(y - size * 0.9)}Q${n(x + size * 0.3)} ${n(y - size * 0.2)} ${n(x + size * 0.62)} ${n(y - size * 0.6)}Q${n(x + size * 0.78)} ${n(y + size * 0.5)} ${n(x)} ${n(y + size * 0.6)}Q${n(x - size * 0.78)} ${n(y + size * 0.5)} ${n(x - size * 0.62)} ${n(y - size * 0.6)}Z`,
        colour,
      ) +
      shape(
        `M${n(x)} ${n(y - size * 0.9)}Q${n(x + size * 0.42)} ${n(y)} ${n(x)} ${n(y + size * 0.6)}Q${n(x - size * 0.42)} ${n(y)} ${n(x)} ${n(y - size * 0.9)}Z`,
        lighter(colour, 0.055),
      )
    );
  if (kind === 2)
    return (
      stalk +
      [0, 1, 2, 3, 4]
        .map((i) =>
          circle(
            x + Math.cos(i * 1.2566 - 1.57) * size * 0.5,
            y + Math.sin(i * 1.2566 - 1.57) * size * 0.5,
            size * 0.45,
            lighter(colour, (i % 2) * 0.03),
          ),
        )
        .join('') +
      circle(x, y, size * 0.24, '#fff1c9')
    );
  return (
    stalk +
    circle(x, y, size * 0.78, colour) +
    line(
      `M${n(x - size * 0.3)} ${n(y + size * 0.1)}a${n(size * 0.32)} ${n(size * 0.32)} 0 1 1 ${n(size * 0.5)} ${n(size * 0.16)}M${n(x - size * 0.5)} ${n(y + size * 0.2)}a${n(size * 0.55)} ${n(size * 0.5)} 0 0 0 ${n(size * 1.02)} ${n(-size * 0.1)}`,
      lighter(colour, -0.075),
      size * 0.1,
    )
  );
}

/** A butterfly at (x, y), turned by `turn` degrees. */
export function butterfly(x: number, y: number, size: number, colour: Colour, turn: number): string {
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})">${ellipse(-size * 0.55, -size * 0.3, size * 0.6, size * 0.42, colour, 1, 34)}${ellipse(size * 0.55, -size * 0.3, size * 0.6, size * 0.42, colour, 1, -34)}${ellipse(-size * 0.42, size * 0.36, size * 0.4, size * 0.28, lighter(colour, 0.05), 1, -30)}${ellipse(size * 0.42, size * 0.36, size * 0.4, size * 0.28, lighter(colour, 0.05), 1, 30)}${rect(-size * 0.07, -size * 0.5, size * 0.14, size, '#2a1f28', 1, 3)}</g>`;
}
