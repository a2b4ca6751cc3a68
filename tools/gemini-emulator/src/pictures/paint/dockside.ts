import { mix, type Colour } from './colour.js';
import { circle, line, n, rect, shape } from './shapes.js';
import type { Dice } from '../seeded-dice.js';

/** A tower crane standing at (x, foot); `side` is the side of its arm. */
export function crane(
  x: number,
  foot: number,
  tall: number,
  ink: Colour,
  side: number,
  accent: Colour,
): string {
  const top = foot - tall;
  let lattice = '';
  for (let y = foot; y > top; y -= 44)
    lattice += `M${n(x - 14)} ${n(y)}L${n(x + 14)} ${n(y - 44)}M${n(x + 14)} ${n(y)}L${n(x - 14)} ${n(y - 44)}`;
  const reach = side * tall * 0.75;
  return (
    line(`${lattice}M${n(x - 14)} ${n(foot)}V${n(top)}M${n(x + 14)} ${n(foot)}V${n(top)}`, ink, 5) +
    line(
      `M${n(x - reach * 0.35)} ${n(top + 18)}H${n(x + reach)}M${n(x - reach * 0.3)} ${n(top + 14)}L${n(x)} ${n(top - 64)}L${n(x + reach * 0.92)} ${n(top + 14)}M${n(x)} ${n(top + 18)}V${n(top - 64)}`,
      ink,
      7,
    ) +
    rect(x - reach * 0.35 - 22, top + 18, 44, 42, ink) +
    line(`M${n(x + reach * 0.75)} ${n(top + 18)}v${n(tall * 0.3)}`, ink, 3) +
    rect(x + reach * 0.75 - 26, top + 18 + tall * 0.3, 52, 36, accent) +
    circle(x, top - 66, 6, accent)
  );
}

/** A ship loaded with containers, waterline at `y`. */
export function cargoShip(
  dice: Dice,
  x: number,
  y: number,
  long: number,
  hull: Colour,
  boxes: readonly Colour[],
): string {
  const half = long / 2;
  let out = '';
  for (let row = 0; row < 3; row++)
    for (let i = 0; i < 7 - row; i++)
      out += rect(
        x - half * 0.66 + i * 46 + row * 12,
        y - 70 - row * 32,
        44,
        30,
        mix(dice.pick(boxes), hull, 0.2),
      );
  return (
    out +
    rect(x + half * 0.6, y - 150, 62, 110, mix('#f1ece2', hull, 0.25)) +
    rect(x + half * 0.62, y - 134, 48, 14, hull) +
    rect(x + half * 0.7, y - 190, 24, 44, boxes[0] ?? hull) +
    shape(
      `M${n(x - half)} ${n(y - 48)}H${n(x + half)}L${n(x + half * 0.9)} ${n(y + 20)}H${n(x - half * 0.84)}Z`,
      hull,
    ) +
    line(`M${n(x - half * 0.94)} ${n(y - 26)}H${n(x + half * 0.96)}`, boxes[0] ?? hull, 7)
  );
}
