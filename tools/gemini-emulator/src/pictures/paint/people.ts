import type { Dice } from '../seeded-dice.js';
import { type Colour, lighter } from './colour.js';
import { circle, ellipse, line, n, shape } from './shapes.js';

export type Dress = 'coat' | 'cloak' | 'dress' | 'jacket' | 'hood';
const DRESSES: readonly Dress[] = ['coat', 'cloak', 'dress', 'jacket', 'hood'];

export interface FigureLook {
  readonly dress?: Dress;
  /** The clothes; the body is `ink`. */
  readonly cloth: Colour;
  readonly ink: Colour;
  readonly hat?: boolean;
  readonly staff?: boolean;
  readonly scarf?: Colour;
}

/** A person seen from behind or as a silhouette, feet at (x, y), `tall` units high. */
export function figure(dice: Dice, x: number, y: number, tall: number, look: FigureLook): string {
  const dress = look.dress ?? dice.pick(DRESSES);
  const u = tall / 100;
  const at = (dx: number, dy: number): string => `${n(x + dx * u)} ${n(y - dy * u)}`;
  const legs = line(`M${at(-5, 42)}L${at(-6, 3)}M${at(5, 42)}L${at(6.5, 3)}`, look.ink, 8.5 * u);
  const long = dress === 'jacket' ? 42 : dress === 'coat' ? 24 : 8;
  const flare = { dress: 19, cloak: 17, hood: 15, coat: 13, jacket: 10.5 }[dress];
  const sway = dice.float(-4, 4);
  const body = shape(
    `M${at(-5, 84)}C${at(-15, 82)} ${at(-14, 72)} ${at(-13, 62)}C${at(-12, 52)} ${at(-flare + sway, (long + 52) / 2)} ${at(-flare + sway, long)}Q${at(sway, long - 5)} ${at(flare + sway, long)}C${at(flare + sway, (long + 52) / 2)} ${at(12, 52)} ${at(13, 62)}C${at(14, 72)} ${at(15, 82)} ${at(5, 84)}Z`,
    look.cloth,
  );
  const fold = line(`M${at(0, 74)}L${at(sway * 0.6, long + 4)}`, lighter(look.cloth, -0.06), 1.6 * u);
  const arms =
    dress === 'jacket' || dress === 'dress'
      ? line(
          `M${at(-11, 77)}Q${at(-18, 62)} ${at(-14, 46)}M${at(11, 77)}Q${at(18, 62)} ${at(14, 46)}`,
          look.cloth,
          6 * u,
        )
      : '';
  const head =
    dress === 'hood'
      ? shape(
          `M${at(-9, 80)}C${at(-12, 96)} ${at(-4, 103)} ${at(1, 102)}C${at(9, 101)} ${at(11, 92)} ${at(9, 80)}Z`,
          look.cloth,
        )
      : circle(x, y - 91 * u, 8 * u, look.ink) + hair(dice, x, y, u, look.ink);
  const hat =
    look.hat === true && dress !== 'hood'
      ? ellipse(x, y - 95 * u, 15 * u, 3.2 * u, look.cloth) +
        ellipse(x, y - 98 * u, 8 * u, 6.5 * u, look.cloth)
      : '';
  const staff = look.staff === true ? line(`M${at(22, 0)}L${at(19, 98)}`, look.ink, 2.4 * u) : '';
  const scarf =
    look.scarf === undefined
      ? ''
      : line(`M${at(-6, 83)}Q${at(0, 79)} ${at(6, 83)}`, look.scarf, 4.5 * u) +
        shape(
          `M${at(4, 84)}Q${at(18, 88)} ${at(30, 80 + sway)}Q${at(20, 80)} ${at(28, 72 + sway)}Q${at(14, 76)} ${at(3, 80)}Z`,
          look.scarf,
        );
  return legs + staff + body + fold + arms + head + hat + scarf;
}

function hair(dice: Dice, x: number, y: number, u: number, ink: Colour): string {
  if (dice.chance(0.4)) return ellipse(x, y - 87 * u, 9 * u, 11 * u, ink);
  return dice.chance(0.4) ? circle(x, y - 101 * u, 4 * u, ink) : '';
}

/** A row of heads and shoulders seen from behind, as a crowd in front of the viewer; one path. */
export function crowdRow(dice: Dice, width: number, y: number, size: number, raisedHands: number): string {
  let d = '';
  for (let x = -size; x < width + size; x += size * dice.float(1.05, 1.45)) {
    const head = size * dice.float(0.26, 0.32);
    const up = y - size * dice.float(0.45, 0.85);
    const wide = size * dice.float(0.55, 0.68);
    d += `M${n(x - wide)} ${n(y + size)}C${n(x - wide)} ${n(up + head * 1.5)} ${n(x - head)} ${n(up + head * 1.4)} ${n(x - head * 0.5)} ${n(up + head * 1.1)}a${n(head)} ${n(head * 1.15)} 0 1 1 ${n(head)} 0C${n(x + head)} ${n(up + head * 1.4)} ${n(x + wide)} ${n(up + head * 1.5)} ${n(x + wide)} ${n(y + size)}Z`;
    if (dice.chance(raisedHands)) {
      const side = dice.pick([-1, 1]);
      const [handX, handY] = [x + side * wide * dice.float(0.9, 1.3), up - size * dice.float(0.3, 0.8)];
      d += `M${n(x + side * wide)} ${n(y + size * 0.6)}L${n(handX - 0.07 * size)} ${n(handY)}a${n(size * 0.09)} ${n(size * 0.11)} 0 1 1 ${n(size * 0.16)} 0L${n(x + side * wide * 0.55)} ${n(y + size * 0.7)}Z`;
    }
  }
  return d;
}
