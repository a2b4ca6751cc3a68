import { paintMist } from '../paint/air.js';
import { lighter, mix } from '../paint/colour.js';
import { ground, jagged, rolling } from '../paint/land.js';
import { figure } from '../paint/people.js';
import { closed, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { birds } from '../paint/things.js';
import { grass, tree } from '../paint/trees.js';
import { atDepth } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { has, words } from '../reading/words.js';
import type { Scene } from './scene.js';

const STAIRS = words('stair|steps|temple|shrine|altar|лестниц|ступен|храм|алтар');

/** What is left of something great: columns, broken arches, a fallen statue's head, vines, and the sky behind. */
export const ruins: Scene = (sheet, { dice, palette, details, subject }) => {
  const { width, height } = sheet;
  const horizon = height * 0.64;
  const middle = width * dice.float(0.4, 0.6);
  paintSky(sheet, {
    horizon,
    dice,
    palette,
    aurora: details.has('aurora'),
    sun: { x: middle, y: horizon - height * dice.float(0.12, 0.34), radius: dice.float(80, 150) },
  });
  sheet.add(shape(ground(jagged(dice, width, horizon + 10, height * 0.16), height), atDepth(palette, 0.14)));
  paintMist(sheet, palette, horizon, height * 0.2, 0.55);
  for (const side of [-1, 1]) {
    for (let i = 0; i < 3; i++)
      sheet.add(
        column(
          dice,
          middle + side * (width * 0.13 + i * width * 0.11),
          horizon + 46,
          height * dice.float(0.16, 0.32),
          40,
          atDepth(palette, 0.36),
        ),
      );
  }
  sheet.add(shape(ground(rolling(dice, width, horizon + 40, 16), height), atDepth(palette, 0.42)));
  const stone = atDepth(palette, 0.62);
  if (dice.chance(0.6) && !has(subject, STAIRS))
    sheet.add(
      arch(
        dice,
        middle,
        horizon + height * 0.14,
        width * dice.float(0.24, 0.3),
        height * dice.float(0.4, 0.5),
        stone,
      ),
    );
  else sheet.add(stair(middle, horizon + height * 0.12, stone));
  const floor = rolling(dice, width, horizon + height * 0.13, 20);
  sheet.add(shape(ground(floor, height), atDepth(palette, 0.72)));
  for (let i = 0; i < (width / 1000) * 10; i++) {
    const size = dice.float(20, 64);
    const [x, y] = [dice.float(0, width), horizon + height * dice.float(0.15, 0.26)];
    sheet.add(
      shape(
        closed([
          [x - size, y],
          [x - size * 0.7, y - size * 0.6],
          [x + size * 0.3, y - size * 0.75],
          [x + size, y - size * 0.2],
          [x + size * 0.9, y],
        ]),
        mix(stone, palette.near, dice.float(0.1, 0.5)),
      ),
    );
  }
  const ink = atDepth(palette, 0.96);
  if (dice.chance(0.35))
    sheet.add(statueHead(width * dice.pick([0.2, 0.8]), height * 0.9, 240, mix(stone, palette.near, 0.3)));
  if (details.has('person') || dice.chance(0.65))
    sheet.add(
      figure(dice, middle + dice.float(-60, 60), height * 0.86, 190, {
        cloth: palette.accent,
        ink,
        dress: dice.pick(['cloak', 'coat', 'hood']),
        staff: dice.chance(0.3),
      }),
    );
  const near = height * 1.02;
  for (const side of [0, 1]) {
    const x = side === 0 ? width * dice.float(0.02, 0.1) : width * dice.float(0.9, 0.98);
    if (dice.chance(0.7))
      sheet.add(
        column(dice, x, near, height * dice.float(0.6, 0.95), 112, ink),
        vine(dice, x, near - height * 0.5, height * 0.4, atDepth(palette, 0.8)),
      );
    else sheet.add(tree(dice, 'bare', x, near, height * 0.72, ink));
  }
  sheet.add(grass(dice, width, height + 4, 70, ink));
  if (dice.chance(0.5)) sheet.add(birds(dice, middle, horizon * 0.4, 160, 7, atDepth(palette, 0.8)));
};

function column(
  dice: Dice,
  x: number,
  foot: number,
  tall: number,
  wide: number,
  colour: `#${string}`,
): string {
  const top = foot - tall;
  const broken = dice.chance(0.55);
  const cap = broken
    ? shape(
        closed([
          [x - wide / 2, top + 4],
          [x - wide * 0.3, top - wide * 0.4],
          [x, top - wide * 0.1],
          [x + wide * 0.25, top - wide * 0.55],
          [x + wide / 2, top + 4],
        ]),
        colour,
      )
    : rect(x - wide * 0.75, top - wide * 0.3, wide * 1.5, wide * 0.32, colour) +
      rect(x - wide * 0.6, top - wide * 0.02, wide * 1.2, wide * 0.2, lighter(colour, 0.03));
  const flutes = [-0.3, -0.02, 0.26]
    .map((t) => rect(x + wide * t, top + wide * 0.2, wide * 0.09, tall - wide * 0.4, lighter(colour, -0.045)))
    .join('');
  return (
    rect(x - wide / 2, top, wide, tall, colour) +
    flutes +
    rect(x - wide * 0.7, foot - wide * 0.3, wide * 1.4, wide * 0.34, colour) +
    cap
  );
}

function arch(dice: Dice, x: number, foot: number, wide: number, tall: number, colour: `#${string}`): string {
  const leg = wide * 0.26;
  const top = foot - tall;
  const spring = top + wide * 0.62;
  const gap = wide - leg;
  const outline = `M${n(x - wide)} ${n(foot)}V${n(top + dice.float(0, 50))}L${n(x - wide * 0.5)} ${n(top - dice.float(0, 40))}L${n(x + wide * 0.2)} ${n(top + 10)}L${n(x + wide * 0.45)} ${n(top + 60)}L${n(x + wide * 0.7)} ${n(top + 40)}L${n(x + wide)} ${n(top + dice.float(80, 160))}V${n(foot)}H${n(x + gap)}V${n(spring)}A${n(gap)} ${n(gap * 0.9)} 0 0 0 ${n(x - gap)} ${n(spring)}V${n(foot)}Z`;
  let joints = '';
  for (let y = spring; y < foot; y += 44)
    joints += `M${n(x - wide)} ${n(y)}h${n(leg)}M${n(x + gap)} ${n(y)}h${n(leg)}`;
  return (
    shape(outline, colour) +
    line(joints, lighter(colour, -0.05), 3) +
    line(
      `M${n(x - gap)} ${n(foot)}V${n(spring)}A${n(gap)} ${n(gap * 0.9)} 0 0 1 ${n(x + gap)} ${n(spring)}`,
      lighter(colour, 0.07),
      7,
    )
  );
}

function stair(x: number, foot: number, colour: `#${string}`): string {
  return (
    [0, 1, 2, 3, 4, 5, 6]
      .map((i) =>
        rect(x - 300 + i * 34, foot - i * 36, 600 - i * 68, 40, lighter(colour, i % 2 === 0 ? 0 : 0.04)),
      )
      .join('') +
    rect(x - 78, foot - 400, 26, 170, colour) +
    rect(x + 52, foot - 400, 26, 170, colour) +
    shape(
      closed([
        [x - 104, foot - 396],
        [x, foot - 470],
        [x + 104, foot - 396],
      ]),
      colour,
    )
  );
}

function vine(dice: Dice, x: number, y: number, long: number, colour: string): string {
  let leaves = '';
  for (let i = 0; i < 12; i++)
    leaves += ellipse(
      x + Math.sin(i) * 34,
      y + (long * i) / 12,
      dice.float(9, 17),
      7,
      colour,
      1,
      dice.float(-50, 50),
    );
  return (
    line(`M${n(x - 30)} ${n(y)}q60 ${n(long * 0.3)} 10 ${n(long * 0.6)}t20 ${n(long * 0.4)}`, colour, 5) +
    leaves
  );
}

function statueHead(x: number, y: number, tall: number, colour: `#${string}`): string {
  const u = tall / 100;
  const at = (dx: number, dy: number): string => `${n(x + dx * u)} ${n(y - dy * u)}`;
  const dark = lighter(colour, -0.06);
  return `<g transform="rotate(-16 ${n(x)} ${n(y)})">${shape(`M${at(-36, 0)}C${at(-46, 40)} ${at(-44, 96)} ${at(0, 98)}C${at(40, 98)} ${at(44, 60)} ${at(38, 0)}Z`, colour)}${shape(`M${at(-4, 66)}L${at(4, 66)}L${at(10, 38)}L${at(-10, 38)}Z`, lighter(colour, 0.05))}${line(`M${at(-28, 62)}q${n(9 * u)} ${n(6 * u)} ${n(18 * u)} 0M${at(12, 62)}q${n(9 * u)} ${n(6 * u)} ${n(18 * u)} 0M${at(-12, 24)}h${n(24 * u)}`, dark, 4 * u)}${shape(`M${at(-42, 70)}C${at(-40, 108)} ${at(40, 108)} ${at(42, 70)}Q${at(0, 92)} ${at(-42, 70)}Z`, dark)}</g>`;
}
