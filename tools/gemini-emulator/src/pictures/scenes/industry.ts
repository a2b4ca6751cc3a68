import { paintMist } from '../paint/air.js';
import { mix } from '../paint/colour.js';
import { figure } from '../paint/people.js';
import { line, n, rect } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { paintWater } from '../paint/water.js';
import { atDepth } from '../palette.js';
import type { Scene } from './scene.js';
import { works } from '../paint/factory-works.js';
import { crane, cargoShip } from '../paint/dockside.js';

/** Works and docks: saw-tooth halls, chimneys with plumes, cranes, tanks and pipes against a low sun. */
export const industry: Scene = (sheet, { dice, palette, details }) => {
  const { width, height } = sheet;
  const docks = dice.chance(0.45);
  const horizon = height * (docks ? 0.66 : 0.76);
  const sun = paintSky(sheet, {
    horizon,
    dice,
    palette,
    clouds: 1,
    sun: {
      x: width * dice.float(0.25, 0.75),
      y: horizon - height * dice.float(0.14, 0.34),
      radius: dice.float(90, 150),
    },
  });
  for (const [depth, size] of [
    [0.2, 0.6],
    [0.42, 0.8],
  ] as const) {
    for (let x = -40; x < width; x += dice.float(150, 270) * size)
      works(sheet, dice, palette, x, horizon, size, depth);
    paintMist(sheet, palette, horizon, height * 0.2, 0.4);
  }
  for (let x = dice.float(-120, 0); x < width; x += dice.float(240, 330))
    works(sheet, dice, palette, x, horizon + 4, 1.15, 0.68);
  const ink = atDepth(palette, 0.92);
  for (let i = 0; i < 1 + width / 1000; i++)
    sheet.add(
      crane(
        width * dice.float(0.1, 0.9),
        horizon + 6,
        height * dice.float(0.42, 0.56),
        ink,
        dice.pick([-1, 1]),
        palette.accent,
      ),
    );
  if (docks) {
    paintWater(sheet, dice, palette, horizon, height, sun);
    sheet.add(
      cargoShip(dice, width * dice.float(0.3, 0.7), horizon + height * 0.13, 430, ink, [
        palette.accent,
        palette.accent2,
        palette.light,
        atDepth(palette, 0.5),
      ]),
    );
  } else {
    sheet.add(rect(0, horizon, width, height, atDepth(palette, 0.84)));
    const rails = `M${n(width * 0.5)} ${n(horizon)}L${n(width * 0.3)} ${n(height)}M${n(width * 0.53)} ${n(horizon)}L${n(width * 0.72)} ${n(height)}`;
    sheet.add(line(rails, mix(palette.sky[2], ink, 0.35), 9));
    let sleepers = '';
    for (let i = 1; i < 9; i++) {
      const t = (i / 9) ** 1.6;
      sleepers += `M${n(width * (0.5 - 0.22 * t) - 20)} ${n(horizon + (height - horizon) * t)}H${n(width * (0.53 + 0.21 * t) + 20)}`;
    }
    sheet.add(line(sleepers, ink, 8, 0.8));
  }
  if (details.has('person') || dice.chance(0.5))
    sheet.add(
      figure(dice, width * dice.pick([0.18, 0.82]), height * 0.97, 210, {
        cloth: palette.accent,
        ink,
        dress: 'jacket',
        hat: dice.chance(0.5),
      }),
    );
};
