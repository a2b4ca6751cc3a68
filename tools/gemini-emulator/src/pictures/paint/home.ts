import type { Dice } from '../seeded-dice.js';
import { type Colour, lighter } from './colour.js';
import { ellipse, line, n, rect, shape } from './shapes.js';

/** Books side by side, standing on `foot`. */
export function bookRow(
  dice: Dice,
  x: number,
  foot: number,
  wide: number,
  tall: number,
  colours: readonly Colour[],
): string {
  let out = '';
  for (let at = 0; at < wide;) {
    const thick = dice.float(13, 30);
    const high = tall * dice.float(0.66, 1);
    const colour = lighter(dice.pick(colours), dice.float(-0.1, 0.03));
    out +=
      rect(x + at, foot - high, thick - 2, high, colour, 1, 2) +
      rect(x + at + 3, foot - high * 0.82, thick - 8, 5, '#fff3d6', 0.6);
    at += thick;
  }
  return out;
}

/** A leafy plant in a pot standing at (x, y), `tall` units high altogether. */
export function pottedPlant(
  dice: Dice,
  x: number,
  y: number,
  tall: number,
  leaf: Colour,
  pot: Colour,
): string {
  const rim = y - tall * 0.3;
  let leaves = '';
  for (let i = 0; i < 9; i++) {
    const t = i / 8 - 0.5;
    const [tipX, tipY] = [
      x + t * tall * 1.05,
      rim - tall * (0.66 - Math.abs(t) * 0.7) * dice.float(0.8, 1.1),
    ];
    const [midX, midY] = [x + t * tall * 0.35, rim - (rim - tipY) * 0.75];
    const colour = lighter(leaf, i % 2 === 0 ? 0 : 0.06);
    leaves +=
      shape(
        `M${n(x - 5)} ${n(rim)}Q${n(midX - tall * 0.1)} ${n(midY)} ${n(tipX)} ${n(tipY)}Q${n(midX + tall * 0.1)} ${n(midY)} ${n(x + 5)} ${n(rim)}Z`,
        colour,
      ) + line(`M${n(x)} ${n(rim)}Q${n(midX)} ${n(midY)} ${n(tipX)} ${n(tipY)}`, lighter(colour, -0.08), 2.5);
  }
  const wide = tall * 0.17;
  return (
    leaves +
    shape(
      `M${n(x - wide)} ${n(rim)}h${n(wide * 2)}l${n(-wide * 0.3)} ${n(tall * 0.3)}h${n(-wide * 1.4)}Z`,
      pot,
    ) +
    shape(
      `M${n(x + wide * 0.2)} ${n(rim)}h${n(wide * 0.8)}l${n(-wide * 0.3)} ${n(tall * 0.3)}h${n(-wide * 0.6)}Z`,
      lighter(pot, -0.07),
    ) +
    rect(x - wide * 1.1, rim - 6, wide * 2.2, 20, lighter(pot, 0.03), 1, 5) +
    ellipse(x, y, wide * 0.72, 4, lighter(pot, -0.12))
  );
}
