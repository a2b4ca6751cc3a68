import { lighter, mix, type Colour } from '../paint/colour.js';
import { ground, jagged, rolling } from '../paint/land.js';
import { circle, closed, rect, shape } from '../paint/shapes.js';
import { isDark } from '../palette.js';
import { has, words } from '../reading/words.js';
import type { Scene } from './scene.js';
import { whale, jellies, shoal, diver } from '../paint/sea-life.js';
import { kelp, coral, wreck } from '../paint/sea-bed.js';

const WHALE = words('whale|кит[аы]?\\b');

const WRECK = words('wreck|sunken|ship|затонув|обломк|корабл');

/** Under water: shafts of light from above, kelp and coral, shoals, jellyfish, a whale, a wreck or a diver. */
export const underwater: Scene = (sheet, { dice, palette, details, subject }) => {
  const { width, height } = sheet;
  const deep = mix(palette.near, '#03293f', 0.4);
  const high = mix(isDark(palette) ? palette.sky[2] : palette.sky[1], '#6fd8d8', 0.35);
  const middle = mix(mix(palette.sky[1], '#0d7f96', 0.5), deep, 0.2);
  sheet.add(
    rect(
      0,
      0,
      width,
      height,
      sheet.linear([
        [0, high],
        [0.45, middle],
        [1, deep],
      ]),
    ),
  );
  const beam = sheet.linear([
    [0, lighter(high, 0.12), 0.55],
    [1, high, 0],
  ]);
  for (let i = 0; i < 6; i++) {
    const x = width * dice.float(0, 1);
    sheet.add(
      shape(
        closed([
          [x - 26, 0],
          [x + dice.float(30, 90), 0],
          [x + dice.float(60, 260), height * 0.85],
          [x - dice.float(40, 120), height * 0.85],
        ]),
        beam,
        0.6,
      ),
    );
  }
  const at = (depth: number): Colour => mix(middle, deep, depth);
  sheet.add(shape(ground(jagged(dice, width, height * 0.84, height * 0.3), height), at(0.25)));
  if (dice.chance(0.4) || has(subject, WHALE))
    sheet.add(
      whale(
        width * dice.float(0.3, 0.7),
        height * dice.float(0.24, 0.4),
        dice.float(420, 620),
        at(0.5),
        mix(high, '#ffffff', 0.25),
        dice.pick([-1, 1]),
      ),
    );
  else jellies(sheet, dice, palette, high);
  sheet.add(shape(ground(jagged(dice, width, height * 0.92, height * 0.2), height), at(0.5)));
  if (dice.chance(0.3) || has(subject, WRECK))
    sheet.add(wreck(width * dice.float(0.25, 0.6), height * 0.9, at(0.72)));
  for (let i = 0; i < 3; i++)
    sheet.add(
      shoal(
        dice,
        width * dice.float(0.15, 0.85),
        height * dice.float(0.3, 0.7),
        dice.pick([palette.accent, palette.accent2, mix(high, '#ffffff', 0.4)]),
      ),
    );
  const bed = rolling(dice, width, height * 0.93, 26);
  sheet.add(shape(ground(bed, height), at(0.88)));
  for (let i = 0; i < (width / 1000) * 16; i++)
    coral(
      sheet,
      dice,
      dice.float(0, width),
      height * dice.float(0.94, 1.01),
      dice.pick([
        palette.accent,
        palette.accent2,
        mix(palette.accent, '#b06ad0', 0.4),
        mix(palette.accent2, at(0.6), 0.4),
      ]),
      dice.float(60, 170),
    );
  for (const x of [dice.float(0, 0.12), dice.float(0.85, 1), dice.float(0.1, 0.9)])
    sheet.add(
      kelp(dice, width * x, height * 1.02, height * dice.float(0.4, 0.7), mix(deep, '#0f5a45', 0.35)),
    );
  if (details.has('person') || dice.chance(0.35))
    sheet.add(diver(width * dice.float(0.4, 0.6), height * dice.float(0.55, 0.66), palette));
  let bubbles = '';
  for (let i = 0; i < 40; i++)
    bubbles += circle(dice.float(0, width), dice.float(0, height), dice.float(2, 9), '#ffffff', 0.3);
  sheet.add(bubbles);
};
