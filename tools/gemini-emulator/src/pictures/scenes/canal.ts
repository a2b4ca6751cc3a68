import { lighter, mix, type Colour } from '../paint/colour.js';
import { line, n, rect } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { birds, lantern, rowingBoat } from '../paint/things.js';
import { paintWater } from '../paint/water.js';
import { atDepth, isDark } from '../palette.js';
import type { Scene } from './scene.js';
import { gable, bridge } from '../paint/old-town.js';

/** An old town on the water: narrow gabled houses shoulder to shoulder, their reflections, a stone bridge, a boat. */
export const canal: Scene = (sheet, { dice, palette, details }) => {
  const { width, height } = sheet;
  const water = height * 0.66;
  const sun = paintSky(sheet, { horizon: water, dice, palette, aurora: details.has('aurora') });
  for (let x = -20; x < width; x += dice.float(80, 130))
    gable(
      sheet,
      dice,
      palette,
      x,
      water,
      dice.float(80, 130),
      height * dice.float(0.34, 0.5),
      atDepth(palette, 0.22),
      false,
    );
  paintWater(sheet, dice, palette, water, height, sun);
  const dim = isDark(palette) ? 0.52 : 0.12;
  const plaster: Colour[] = [
    mix(palette.accent, '#f0dcc0', 0.35),
    mix(palette.accent2, '#f0dcc0', 0.4),
    mix(palette.far, '#f6ead6', 0.35),
    mix(palette.sky[1], '#e9d2b4', 0.5),
    mix('#b8694a', palette.far, 0.3),
  ];
  for (let x = -30, last = -1; x < width;) {
    const wide = dice.float(104, 172);
    let pick = dice.int(0, plaster.length - 1);
    if (pick === last) pick = (pick + 1) % plaster.length;
    last = pick;
    const wall = mix(plaster[pick] ?? palette.far, palette.near, dim);
    const tall = height * dice.float(0.24, 0.4);
    sheet.add(rect(x, water + 12, wide, tall * 0.62, wall, 0.34));
    gable(sheet, dice, palette, x, water, wide, tall, wall, true);
    x += wide;
  }
  const quay = mix(palette.near, palette.far, 0.3);
  sheet.add(rect(0, water - 8, width, 26, quay), rect(0, water - 12, width, 7, lighter(quay, 0.09)));
  let ripple = '';
  for (let i = 0; i < width / 13; i++)
    ripple += `M${n(dice.float(0, width))} ${n(water + dice.float(24, height * 0.26))}h${n(dice.float(20, 90))}`;
  sheet.add(line(ripple, mix(palette.sky[2], '#ffffff', 0.25), 3, 0.4));
  if (isDark(palette)) {
    for (let x = dice.float(40, 160); x < width; x += 240)
      sheet.add(
        line(`M${n(x)} ${n(water - 8)}v-104`, palette.near, 6),
        lantern(x, water - 126, 17, palette.light, 0.7, palette.light),
        rect(x - 5, water + 22, 10, 130, palette.light, 0.4, 5),
      );
  }
  if (dice.chance(0.6))
    bridge(
      sheet,
      palette,
      width * dice.float(0.4, 0.6),
      water + height * 0.06,
      Math.min(width * 0.8, 860),
      mix(palette.near, palette.far, 0.36),
      dice,
      details.has('people'),
    );
  sheet.add(
    rowingBoat(width * dice.float(0.25, 0.75), height * 0.92, 250, atDepth(palette, 0.97), palette.light),
  );
  if (dice.chance(0.5)) sheet.add(birds(dice, width * 0.5, height * 0.16, 150, 6, atDepth(palette, 0.7)));
};
