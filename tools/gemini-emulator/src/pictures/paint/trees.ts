import type { Dice } from '../seeded-dice.js';
import { lighter } from './colour.js';
import type { Colour } from './colour.js';
import { circle, ellipse, line, n, shape } from './shapes.js';

export type TreeKind = 'pine' | 'round' | 'palm' | 'bare' | 'cypress' | 'birch';

/** One tree standing at (x, y), `tall` units high. */
export function tree(dice: Dice, kind: TreeKind, x: number, y: number, tall: number, colour: Colour): string {
  switch (kind) {
    case 'pine':
      return pine(dice, x, y, tall, colour);
    case 'cypress':
      return shape(
        `M${n(x)} ${n(y - tall)}C${n(x + tall * 0.16)} ${n(y - tall * 0.55)} ${n(x + tall * 0.13)} ${n(y - tall * 0.1)} ${n(x)} ${n(y)}C${n(x - tall * 0.13)} ${n(y - tall * 0.1)} ${n(x - tall * 0.16)} ${n(y - tall * 0.55)} ${n(x)} ${n(y - tall)}Z`,
        colour,
      );
    case 'palm':
      return palm(dice, x, y, tall, colour);
    case 'bare':
      return (
        line(branches(dice, x, y, tall * 0.36, -Math.PI / 2, 4), colour, Math.max(2, tall * 0.022)) +
        line(`M${n(x)} ${n(y)}V${n(y - tall * 0.34)}`, colour, tall * 0.045)
      );
    case 'birch':
      return (
        line(
          branches(dice, x, y - tall * 0.25, tall * 0.3, -Math.PI / 2, 3),
          colour,
          Math.max(2, tall * 0.014),
        ) +
        line(`M${n(x)} ${n(y)}V${n(y - tall * 0.6)}`, colour, tall * 0.03) +
        crown(dice, x, y, tall, lighter(colour, 0.05), 0.2)
      );
    case 'round':
      return (
        line(`M${n(x)} ${n(y)}V${n(y - tall * 0.5)}`, lighter(colour, -0.04), tall * 0.06) +
        crown(dice, x, y, tall, colour, 0.3)
      );
  }
}

function pine(dice: Dice, x: number, y: number, tall: number, colour: Colour): string {
  const tiers = 4;
  const wide = tall * dice.float(0.19, 0.26);
  let left = '';
  let right = '';
  for (let i = 0; i < tiers; i++) {
    const at = y - tall + (tall * 0.93 * (i + 1)) / tiers;
    const reach = (wide * (i + 1)) / tiers;
    const tuck = reach * 0.5;
    right += `L${n(x + reach)} ${n(at)}L${n(x + tuck)} ${n(at - tall * 0.02)}`;
    left = `L${n(x - tuck)} ${n(at - tall * 0.02)}L${n(x - reach)} ${n(at)}${left}`;
  }
  const top = `M${n(x)} ${n(y - tall)}`;
  const foot = `M${n(x - tall * 0.02)} ${n(y)}h${n(tall * 0.04)}V${n(y - tall * 0.12)}h${n(-tall * 0.04)}Z`;
  return shape(`${top}${right}L${n(x)} ${n(y - tall * 0.07)}${left}Z${foot}`, colour);
}

function crown(dice: Dice, x: number, y: number, tall: number, colour: Colour, wide: number): string {
  const lobes = [0, 1, 2, 3, 4].map((i) => {
    const angle = (i / 5) * Math.PI * 2 + dice.float(-0.4, 0.4);
    const reach = tall * wide * 0.5;
    return circle(
      x + Math.cos(angle) * reach,
      y - tall * 0.68 + Math.sin(angle) * reach * 0.75,
      tall * wide * dice.float(0.5, 0.68),
      colour,
    );
  });
  const light = circle(x - tall * wide * 0.35, y - tall * 0.78, tall * wide * 0.42, lighter(colour, 0.05));
  return lobes.join('') + light;
}

function palm(dice: Dice, x: number, y: number, tall: number, colour: Colour): string {
  const lean = dice.float(-0.22, 0.22) * tall;
  const [topX, topY] = [x + lean, y - tall];
  const trunk = line(
    `M${n(x)} ${n(y)}Q${n(x + lean * 0.2)} ${n(y - tall * 0.6)} ${n(topX)} ${n(topY)}`,
    colour,
    tall * 0.045,
  );
  let leaves = '';
  for (let i = 0; i < 8; i++) {
    const angle = -Math.PI * (0.02 + (i / 7) * 0.96) + dice.float(-0.1, 0.1);
    const reach = tall * dice.float(0.3, 0.4);
    const [tipX, tipY] = [
      topX + Math.cos(angle) * reach,
      topY + Math.sin(angle) * reach * 0.55 + reach * 0.38,
    ];
    const [midX, midY] = [
      topX + Math.cos(angle) * reach * 0.55,
      topY + Math.sin(angle) * reach * 0.75 - reach * 0.08,
    ];
    leaves += `M${n(topX)} ${n(topY)}Q${n(midX)} ${n(midY - reach * 0.12)} ${n(tipX)} ${n(tipY)}Q${n(midX)} ${n(midY + reach * 0.1)} ${n(topX)} ${n(topY)}Z`;
  }
  return trunk + shape(leaves, colour) + ellipse(topX, topY + tall * 0.02, tall * 0.04, tall * 0.035, colour);
}

function branches(dice: Dice, x: number, y: number, long: number, angle: number, depth: number): string {
  const [toX, toY] = [x + Math.cos(angle) * long, y + Math.sin(angle) * long];
  const here = `M${n(x)} ${n(y)}L${n(toX)} ${n(toY)}`;
  if (depth === 0) return here;
  const forks = depth > 2 ? [-0.5, 0.08, 0.52] : [-0.42, 0.42];
  return (
    here +
    forks
      .map((turn) =>
        branches(
          dice,
          toX,
          toY,
          long * dice.float(0.6, 0.76),
          angle + turn + dice.float(-0.14, 0.14),
          depth - 1,
        ),
      )
      .join('')
  );
}

/** Tufts of grass along the foot of a picture, as one path. */
export function grass(dice: Dice, width: number, y: number, tall: number, colour: string): string {
  let d = '';
  for (let x = -10; x < width + 10; x += dice.float(8, 20)) {
    const lean = dice.float(-14, 14);
    const high = tall * dice.float(0.4, 1);
    d += `M${n(x)} ${n(y)}q${n(lean * 0.2)} ${n(-high * 0.6)} ${n(lean)} ${n(-high)}q${n(-lean * 0.2)} ${n(high * 0.6)} ${n(7 - lean)} ${n(high)}Z`;
  }
  return shape(d, colour);
}
