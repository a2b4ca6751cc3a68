import { mix } from '../../paint/colour.js';
import { ground, rolling } from '../../paint/land.js';
import { shape } from '../../paint/shapes.js';
import type { Sheet } from '../../paint/sheet.js';
import { tree } from '../../paint/trees.js';
import { figure } from '../../paint/people.js';
import { atDepth, isDark, type Palette } from '../../palette.js';
import type { Dice } from '../../seeded-dice.js';

/** A beach with palms in front of the water, with somebody on it when `someone`. */
export function beach(sheet: Sheet, dice: Dice, palette: Palette, someone: boolean): void {
  const { width, height } = sheet;
  const sand = mix(palette.light, atDepth(palette, 0.55), isDark(palette) ? 0.72 : 0.22);
  const shore = rolling(dice, width, height * 0.86, 26, 1.5);
  sheet.add(
    shape(
      ground(
        shore.map(([x, y]) => [x, y - 16] as const),
        height,
      ),
      '#ffffff',
      0.5,
    ),
    shape(ground(shore, height), sand),
  );
  const side = dice.pick([0.12, 0.86]);
  const ink = atDepth(palette, 0.95);
  for (let i = 0; i < 3; i++)
    sheet.add(
      tree(dice, 'palm', width * side + dice.float(-110, 110), height * 0.93, dice.float(420, 620), ink),
    );
  if (someone)
    sheet.add(
      figure(dice, width * (side < 0.5 ? 0.62 : 0.4), height * 0.93, 190, {
        cloth: palette.accent,
        ink,
        dress: dice.pick(['dress', 'jacket']),
        hat: true,
      }),
    );
}
