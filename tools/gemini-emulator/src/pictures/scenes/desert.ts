import { mix } from '../paint/colour.js';
import { ground, jagged } from '../paint/land.js';
import { figure } from '../paint/people.js';
import { shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { paintSky } from '../paint/sky.js';
import { atDepth, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { type Scene, variantOf } from './scene.js';
import { mesas, monuments, dune } from '../paint/desert-parts.js';

const KINDS = [
  ['obelisks', 'obelisk|stone|monument|обелиск|камен|монумент'],
  ['pyramids', 'pyramid|tomb|pharaoh|пирамид|гробниц|фараон'],
  ['none', ''],
  ['towers', 'tower|city|town|mosque|minaret|dome|башн|город|минарет|купол'],
] as const;

/** Dunes with a lit and a shaded slope, a huge low sun, mesas or monuments far away, and travellers. */
export const desert: Scene = (sheet, input) => {
  const { dice, palette, details } = input;
  const { width, height } = sheet;
  const horizon = height * dice.float(0.5, 0.6);
  const sun = paintSky(sheet, {
    horizon,
    dice,
    palette,
    aurora: details.has('aurora'),
    sun: { x: width * dice.float(0.25, 0.75), y: horizon - dice.float(40, 210), radius: dice.float(90, 160) },
  });
  const far = atDepth(palette, 0.16);
  if (dice.chance(0.5)) sheet.add(shape(ground(mesas(dice, width, horizon, height * 0.17), height), far));
  else sheet.add(shape(ground(jagged(dice, width, horizon + 6, height * 0.1), height), far));
  const mark = variantOf(input, KINDS);
  if (mark !== 'none') monuments(sheet, dice, palette, horizon + 8, mark);
  const rows = 5;
  for (let i = 0; i < rows; i++) {
    const t = i / (rows - 1);
    const y = horizon + (height - horizon) * (0.04 + 0.72 * t ** 1.15);
    sheet.add(
      dune(
        dice,
        width,
        y,
        34 + 90 * t,
        height,
        mix(atDepth(palette, 0.2 + t * 0.42), palette.sky[2], 0.32 * (1 - t)),
        atDepth(palette, 0.38 + t * 0.5),
        sun.x < width / 2,
      ),
    );
    if (i === 2) caravan(sheet, dice, palette, y, details.has('people'));
  }
  if (details.has('person') || dice.chance(0.4)) {
    sheet.add(
      figure(dice, width * dice.float(0.3, 0.7), height * 0.9, 210, {
        cloth: palette.accent,
        ink: palette.near,
        dress: dice.pick(['cloak', 'hood']),
        staff: true,
        scarf: palette.accent2,
      }),
    );
  }
};

function caravan(sheet: Sheet, dice: Dice, palette: Palette, y: number, many: boolean): void {
  const start = sheet.width * dice.float(0.1, 0.55);
  for (let i = 0; i < (many ? 8 : 4); i++) {
    sheet.add(
      figure(dice, start + i * 48 + dice.float(-6, 6), y + 10 - Math.sin(i / 2) * 6, 62, {
        cloth: atDepth(palette, 0.85),
        ink: atDepth(palette, 0.9),
        dress: 'cloak',
        staff: i === 0,
      }),
    );
  }
}
