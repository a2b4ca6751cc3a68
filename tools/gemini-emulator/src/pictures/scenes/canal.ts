import { lighter, mix, type Colour } from '../paint/colour.js';
import { windows } from '../paint/buildings.js';
import { figure } from '../paint/people.js';
import { circle, closed, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { paintSky } from '../paint/sky.js';
import { birds, lantern, rowingBoat } from '../paint/things.js';
import { paintWater } from '../paint/water.js';
import { atDepth, isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import type { Scene } from './scene.js';

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

function gable(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  x: number,
  foot: number,
  wide: number,
  tall: number,
  wall: Colour,
  rich: boolean,
): void {
  const top = foot - tall;
  const kind = dice.int(0, 2);
  const roof = mix(palette.near, palette.accent, 0.3);
  sheet.add(
    rect(x, top, wide + 1, tall, wall),
    rect(x + wide * 0.82, top, wide * 0.18, tall, lighter(wall, -0.05)),
  );
  if (kind === 0)
    sheet.add(
      shape(
        closed([
          [x - 5, top + 2],
          [x + wide / 2, top - wide * 0.62],
          [x + wide + 5, top + 2],
        ]),
        rich ? roof : wall,
      ),
    );
  else if (kind === 1)
    sheet.add(
      shape(
        `M${n(x)} ${n(top + 1)}v-24h${n(wide * 0.16)}v-26h${n(wide * 0.16)}v-26h${n(wide * 0.36)}v26h${n(wide * 0.16)}v26h${n(wide * 0.16)}v24Z`,
        wall,
      ),
    );
  else
    sheet.add(
      shape(
        `M${n(x)} ${n(top + 1)}q${n(wide * 0.1)} -34 ${n(wide * 0.26)} -36q0 -44 ${n(wide * 0.24)} -46q${n(wide * 0.24)} 2 ${n(wide * 0.24)} 46q${n(wide * 0.16)} 2 ${n(wide * 0.26)} 36Z`,
        wall,
      ),
    );
  if (!rich) {
    sheet.add(windows(dice, x, top, wide, tall, palette.light, 0.14));
    return;
  }
  const frame = mix('#fbf3e4', wall, 0.2);
  const columns = wide > 140 ? 3 : 2;
  const pane = wide / (columns * 2 + 1);
  for (let y = top + 26; y < foot - 74; y += 72) {
    for (let c = 0; c < columns; c++) {
      const px = x + pane * (1 + c * 2);
      const lit = dice.chance(isDark(palette) ? 0.62 : 0.2);
      sheet.add(
        rect(px - 4, y - 4, pane + 8, 52, frame, 0.85, 3),
        rect(px, y, pane, 44, lit ? palette.light : mix(palette.near, palette.sky[1], 0.35)),
      );
    }
  }
  sheet.add(
    shape(
      `M${n(x + wide * 0.38)} ${n(foot)}v-44a${n(wide * 0.12)} 18 0 0 1 ${n(wide * 0.24)} 0v44Z`,
      mix(palette.accent, palette.near, 0.5),
    ),
  );
  if (dice.chance(0.3))
    sheet.add(circle(x + wide / 2, top - wide * 0.16, wide * 0.08, mix(palette.near, wall, 0.4)));
}

function bridge(
  sheet: Sheet,
  palette: Palette,
  x: number,
  y: number,
  wide: number,
  stone: Colour,
  dice: Dice,
  many: boolean,
): void {
  const half = wide / 2;
  sheet.add(
    shape(
      `M${n(x - half - 120)} ${n(y + 40)}Q${n(x)} ${n(y - 170)} ${n(x + half + 120)} ${n(y + 40)}V${n(y + 70)}H${n(x + half * 0.62)}Q${n(x + half * 0.5)} ${n(y - 44)} ${n(x)} ${n(y - 44)}T${n(x - half * 0.62)} ${n(y + 70)}H${n(x - half - 120)}Z`,
      stone,
    ),
    line(
      `M${n(x - half - 110)} ${n(y + 14)}Q${n(x)} ${n(y - 192)} ${n(x + half + 110)} ${n(y + 14)}`,
      lighter(stone, 0.09),
      12,
    ),
    line(
      `M${n(x - half * 0.6)} ${n(y + 60)}Q${n(x - half * 0.48)} ${n(y - 36)} ${n(x)} ${n(y - 36)}T${n(x + half * 0.6)} ${n(y + 60)}`,
      lighter(stone, -0.07),
      8,
    ),
  );
  for (const dx of many ? [-150, -60, 20, 110] : [dice.float(-90, 90)]) {
    sheet.add(
      figure(dice, x + dx, y - 68 + Math.abs(dx) * 0.12, 112, {
        cloth: dice.pick([palette.accent, palette.accent2]),
        ink: palette.near,
        dress: dice.pick(['coat', 'dress', 'jacket']),
        hat: dice.chance(0.4),
      }),
    );
  }
}
