import { paintMist } from '../paint/air.js';
import { mix } from '../paint/colour.js';
import { ground, jagged, rolling } from '../paint/land.js';
import { figure } from '../paint/people.js';
import { closed, shape } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { birds } from '../paint/things.js';
import { grass, tree } from '../paint/trees.js';
import { atDepth } from '../palette.js';
import { has, words } from '../reading/words.js';
import type { Scene } from './scene.js';
import { column, arch, stair, vine, statueHead } from '../paint/ruin-parts.js';

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
