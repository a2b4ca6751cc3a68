import { mix, type Colour } from './colour.js';
import { circle, line, n, rect, shape } from './shapes.js';
import type { Dice } from '../seeded-dice.js';

/** A glasshouse standing at (x, foot). */
export function glasshouse(
  x: number,
  foot: number,
  wide: number,
  glass: Colour,
  frame: Colour,
  light: Colour,
): string {
  const tall = wide * 0.55;
  let bars = '';
  for (let i = 0; i <= 8; i++)
    bars += `M${n(x - wide / 2 + (wide * i) / 8)} ${n(foot)}V${n(foot - tall * 0.62)}Q${n(x - wide * 0.42 + (wide * 0.84 * i) / 8)} ${n(foot - tall)} ${n(x)} ${n(foot - tall * 1.14)}`;
  return (
    shape(
      `M${n(x - wide / 2)} ${n(foot)}V${n(foot - tall * 0.62)}Q${n(x - wide * 0.42)} ${n(foot - tall)} ${n(x)} ${n(foot - tall * 1.14)}Q${n(x + wide * 0.42)} ${n(foot - tall)} ${n(x + wide / 2)} ${n(foot - tall * 0.62)}V${n(foot)}Z`,
      mix(glass, light, 0.35),
      0.85,
    ) +
    line(`${bars}M${n(x - wide / 2)} ${n(foot - tall * 0.62)}h${n(wide)}`, frame, 5) +
    rect(x - 36, foot - tall * 0.5, 72, tall * 0.5, frame) +
    rect(x - 28, foot - tall * 0.46, 56, tall * 0.46, mix(glass, light, 0.6))
  );
}

/** A round arch overgrown with flowers, standing at (x, foot). */
export function arbour(
  dice: Dice,
  x: number,
  foot: number,
  wide: number,
  frame: Colour,
  flowers: readonly Colour[],
  leaf: Colour,
): string {
  const path = `M${n(x - wide / 2)} ${n(foot)}V${n(foot - wide * 0.7)}A${n(wide / 2)} ${n(wide / 2)} 0 0 1 ${n(x + wide / 2)} ${n(foot - wide * 0.7)}V${n(foot)}`;
  let out = line(path, frame, 13) + line(path, leaf, 44, 0.85);
  for (let i = 0; i < 46; i++) {
    const t = dice.float(0, 1);
    const side =
      t < 0.28
        ? [x - wide / 2, foot - wide * 2.5 * t]
        : t > 0.72
          ? [x + wide / 2, foot - wide * 2.5 * (1 - t)]
          : [
              x - Math.cos(((t - 0.28) / 0.44) * Math.PI) * (wide / 2),
              foot - wide * 0.7 - Math.sin(((t - 0.28) / 0.44) * Math.PI) * (wide / 2),
            ];
    out += circle(
      (side[0] ?? x) + dice.float(-22, 22),
      (side[1] ?? foot) + dice.float(-18, 18),
      dice.float(7, 15),
      dice.pick(flowers),
    );
  }
  return out;
}
