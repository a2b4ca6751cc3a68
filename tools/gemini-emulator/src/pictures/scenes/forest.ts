import { paintMist } from '../paint/air.js';
import { mix } from '../paint/colour.js';
import { ground, heightAt, rolling } from '../paint/land.js';
import { figure } from '../paint/people.js';
import { n, shape } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { grass, tree } from '../paint/trees.js';
import { atDepth, isDark } from '../palette.js';
import type { Scene } from './scene.js';
import { trunk, shafts, mushroom, deer } from '../paint/woodland.js';

/** Deep woods: trunks in layers of mist, shafts of light, a path, ferns; a lantern or a traveller on it. */
export const forest: Scene = (sheet, { dice, palette, details }) => {
  const { width, height } = sheet;
  const horizon = height * 0.66;
  const sun = paintSky(sheet, {
    horizon,
    dice,
    palette,
    clouds: 0,
    sun: {
      x: width * dice.float(0.35, 0.65),
      y: height * dice.float(0.26, 0.45),
      radius: dice.float(60, 105),
    },
  });
  const conifers = dice.chance(0.45);
  const layers = 4;
  for (let layer = 0; layer < layers; layer++) {
    const t = layer / (layers - 1);
    const colour = atDepth(palette, 0.14 + t * 0.7);
    const floor = rolling(dice, width, horizon + height * (0.02 + 0.2 * t), 20 + 14 * t, 0.8);
    if (conifers && layer < 3) {
      for (let x = -20; x < width + 20; x += dice.float(34, 74) * (1 + t))
        sheet.add(
          tree(
            dice,
            'pine',
            x,
            heightAt(floor, Math.max(0, x)) + 12,
            height * dice.float(0.24, 0.4) * (1 + t * 0.7),
            mix(colour, palette.near, dice.float(0, 0.12)),
          ),
        );
    } else {
      for (let x = dice.float(-20, 60); x < width + 20; x += dice.float(60, 130) * (0.8 + t)) {
        if (layer === layers - 1 && Math.abs(x - sun.x) < width * 0.22) continue;
        sheet.add(
          trunk(
            x,
            heightAt(floor, Math.max(0, x)) + 30,
            height,
            9 + 46 * t * dice.float(0.6, 1.2),
            mix(colour, palette.near, dice.float(0, 0.15)),
            dice.float(-30, 30),
          ),
        );
      }
    }
    sheet.add(shape(ground(floor, height), mix(colour, palette.near, 0.12)));
    if (layer < 3) paintMist(sheet, palette, horizon + height * 0.12 * t, height * 0.24, 0.42 - t * 0.2);
    if (layer === 1)
      sheet.add(
        shafts(
          sheet.linear([
            [0, palette.sun, 0.4],
            [1, palette.sun, 0],
          ]),
          sun.x,
          sun.y,
          height,
          [-0.5, -0.22, 0.06, 0.3, 0.58],
        ),
      );
  }
  const path = sheet.linear([
    [0, mix(palette.sky[2], palette.far, 0.3)],
    [1, atDepth(palette, 0.7)],
  ]);
  sheet.add(
    shape(
      `M${n(sun.x - 12)} ${n(horizon + height * 0.17)}q90 ${n(height * 0.03)} -50 ${n(height * 0.08)}T${n(sun.x - 210)} ${n(height)}H${n(sun.x + 150)}Q${n(sun.x + 20)} ${n(height * 0.9)} ${n(sun.x + 60)} ${n(horizon + height * 0.25)}T${n(sun.x + 14)} ${n(horizon + height * 0.17)}Z`,
      path,
      0.85,
    ),
  );
  const ink = atDepth(palette, 0.97);
  if (details.has('person') || dice.chance(0.5))
    sheet.add(
      figure(dice, width * 0.5 + dice.float(-40, 60), height * 0.88, 170, {
        cloth: palette.accent,
        ink,
        dress: dice.pick(['hood', 'cloak', 'dress']),
        staff: dice.chance(0.4),
      }),
    );
  else if (dice.chance(0.6)) sheet.add(deer(width * dice.float(0.42, 0.58), height * 0.85, 190, ink));
  if (dice.chance(0.4) || details.has('lanterns')) {
    for (let i = 0; i < 7; i++)
      sheet.add(
        mushroom(
          dice.float(0, 1) < 0.5 ? dice.float(0, width * 0.3) : dice.float(width * 0.7, width),
          height * dice.float(0.9, 0.99),
          dice.float(34, 76),
          isDark(palette) ? palette.light : palette.accent,
        ),
      );
  }
  sheet.add(grass(dice, width, height + 6, 74, ink));
};
