import { lighter, type Colour } from '../../paint/colour.js';
import { circle, n, rect, shape } from '../../paint/shapes.js';
import { createSheet, type Sheet } from '../../paint/sheet.js';
import { ground, jagged, rolling } from '../../paint/land.js';
import { tower } from '../../paint/buildings.js';
import { atDepth, type Palette } from '../../palette.js';
import type { Dice } from '../../seeded-dice.js';

/** What is seen through a window pane: a city or hills under the sky of the palette. */
export function view(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  pane: { x: number; y: number; wide: number; tall: number },
): void {
  const outside = createSheet({ width: pane.wide, height: pane.tall });
  const fill = sheet.linear([
    [0, palette.sky[0]],
    [0.55, palette.sky[1]],
    [1, palette.sky[2]],
  ]);
  const [w, h] = [pane.wide, pane.tall];
  const parts = [
    rect(0, 0, w, h, fill),
    circle(w * dice.float(0.2, 0.8), h * dice.float(0.2, 0.45), 50, palette.sun),
  ];
  if (dice.chance(0.5)) {
    for (let x = -10; x < w; x += dice.float(44, 90))
      parts.push(
        tower(dice, x, h, dice.float(50, 90), h * dice.float(0.2, 0.62), {
          wall: atDepth(palette, dice.float(0.25, 0.6)),
          style: 'modern',
          light: palette.light,
          lit: 0.3,
        }),
      );
  } else {
    parts.push(
      shape(ground(jagged(dice, w, h * 0.8, h * 0.35), h), atDepth(palette, 0.2)),
      shape(ground(rolling(dice, w, h * 0.8, 26, 0.6), h), atDepth(palette, 0.5)),
      shape(ground(rolling(dice, w, h * 0.92, 20, 0.5), h), atDepth(palette, 0.8)),
    );
  }
  outside.add(...parts);
  sheet.add(
    `<g transform="translate(${n(pane.x)} ${n(pane.y)})">${sheet.inside(`M0 0H${n(w)}V${n(h)}H0Z`, parts.join(''))}</g>`,
  );
}

/** One curtain, its upper outer corner near (x, y); `side` is 1 on the left of a window, -1 on the right. */
export function curtain(x: number, y: number, tall: number, colour: Colour, side: number): string {
  const fold = (at: number, wide: number, shade: number): string =>
    shape(
      `M${n(x - side * 50 + side * at)} ${n(y)}h${n(side * wide)}q${n(side * 10)} ${n(tall * 0.5)} ${n(-side * 16)} ${n(tall)}h${n(-side * wide)}Z`,
      lighter(colour, shade),
    );
  return fold(0, 44, -0.12) + fold(36, 38, -0.06) + fold(68, 30, -0.14);
}
