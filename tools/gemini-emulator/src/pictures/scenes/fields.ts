import { lighter, mix, type Colour } from '../paint/colour.js';
import { house } from '../paint/buildings.js';
import { ground, heightAt, jagged, rolling } from '../paint/land.js';
import { figure } from '../paint/people.js';
import { line, n, shape } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { birds } from '../paint/things.js';
import { grass, tree } from '../paint/trees.js';
import { atDepth, isDark } from '../palette.js';
import type { Scene } from './scene.js';
import { windmill, bale, sheep } from '../paint/farm.js';

/** Tilled hills in stripes, a farm, a windmill, hay, sheep and a road that winds through. */
export const fields: Scene = (sheet, { dice, palette, details }) => {
  const { width, height } = sheet;
  const horizon = height * dice.float(0.46, 0.54);
  paintSky(sheet, { horizon, dice, palette, clouds: 4, aurora: details.has('aurora') });
  sheet.add(shape(ground(jagged(dice, width, horizon + 8, height * 0.09), height), atDepth(palette, 0.12)));
  const crops: Colour[] = [
    mix('#d9b44a', palette.accent2, 0.3),
    mix('#7fa04f', palette.far, 0.2),
    mix('#b8c25a', palette.far, 0.25),
    mix(palette.accent, '#c9a05a', 0.4),
  ];
  const dim = isDark(palette) ? 0.58 : 0.1;
  for (let row = 0; row < 5; row++) {
    const t = row / 4;
    const hill = rolling(dice, width, horizon + (height - horizon) * (0.04 + 0.66 * t), 26 + 30 * t, 0.8);
    const crop = mix(
      mix(dice.pick(crops), atDepth(palette, t), 0.35 * (1 - t * 0.5)),
      palette.near,
      dim * (0.5 + t * 0.6),
    );
    if (row === 1 || row === 3)
      for (let i = 0; i < (width / 1000) * 9; i++) {
        const x = dice.float(0, width);
        sheet.add(
          tree(
            dice,
            dice.pick(['round', 'cypress', 'round']),
            x,
            heightAt(hill, x) + 8,
            (50 + 90 * t) * dice.float(0.8, 1.3),
            mix(mix('#3f6f45', palette.near, 0.3), palette.far, 0.3 * (1 - t)),
          ),
        );
      }
    if (row === 2) {
      const x = width * dice.float(0.2, 0.7);
      const foot = heightAt(hill, x) + 20;
      const wall = mix('#f3e4c8', palette.near, dim);
      sheet.add(
        house(dice, x, foot, 120, {
          wall,
          roof: mix(palette.accent, palette.near, dim),
          light: isDark(palette) ? palette.light : mix(wall, palette.near, 0.5),
        }),
        house(dice, x + 130, foot + 4, 76, {
          wall,
          roof: mix(palette.accent, palette.near, dim),
          light: palette.light,
        }),
      );
      sheet.add(
        windmill(
          x > width / 2 ? width * dice.float(0.14, 0.34) : width * dice.float(0.7, 0.86),
          foot + 10,
          290,
          dice.float(0, 90),
          mix('#efe0c4', palette.near, dim),
          mix(palette.accent, palette.near, 0.2),
        ),
      );
    }
    sheet.add(shape(ground(hill, height), crop));
    let furrows = '';
    const vanish = width * dice.float(-0.2, 1.2);
    for (let x = -width * 0.6; x < width * 1.6; x += 46 + 60 * t)
      furrows += `M${n(vanish + (x - vanish) * 0.62)} ${n(horizon + (height - horizon) * (0.04 + 0.66 * t) + 34 + 30 * t)}L${n(x)} ${n(height)}`;
    if (row > 0)
      sheet.add(
        sheet.inside(
          ground(hill, height),
          line(furrows, lighter(crop, dice.pick([-0.045, 0.045])), 5 + 9 * t, 0.8),
        ),
      );
    if (row === 3)
      for (let i = 0; i < 5; i++) {
        const x = dice.float(0, width);
        const y = heightAt(hill, x) + dice.float(40, 90);
        sheet.add(
          dice.chance(0.5)
            ? bale(x, y, 34, mix('#e2bd62', palette.near, dim))
            : sheep(x, y, 30, mix('#fbf5ea', palette.near, dim * 0.6), palette.near),
        );
      }
  }
  const x = width * dice.float(0.35, 0.65);
  if (details.has('person') || dice.chance(0.45))
    sheet.add(
      figure(dice, x, height * 0.93, 200, {
        cloth: palette.accent,
        ink: atDepth(palette, 0.95),
        hat: true,
        dress: dice.pick(['dress', 'jacket', 'coat']),
      }),
    );
  if (details.has('birds') || dice.chance(0.6))
    sheet.add(birds(dice, width * 0.6, horizon * 0.45, 160, 7, atDepth(palette, 0.75)));
  sheet.add(grass(dice, width, height + 4, 90, mix(mix('#4f7a3f', palette.near, 0.45), palette.near, dim)));
};
