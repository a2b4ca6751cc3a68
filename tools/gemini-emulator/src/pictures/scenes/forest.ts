import { paintMist } from '../paint/air.js';
import { lighter, mix } from '../paint/colour.js';
import { ground, heightAt, rolling } from '../paint/land.js';
import { figure } from '../paint/people.js';
import { circle, closed, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { grass, tree } from '../paint/trees.js';
import { atDepth, isDark } from '../palette.js';
import type { Scene } from './scene.js';

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

function trunk(
  x: number,
  foot: number,
  height: number,
  wide: number,
  colour: `#${string}`,
  lean: number,
): string {
  const top = -10;
  const body = closed([
    [x - wide * 0.8, foot],
    [x - wide * 0.42, foot - height * 0.12],
    [x - wide * 0.3 + lean, top],
    [x + wide * 0.3 + lean, top],
    [x + wide * 0.42, foot - height * 0.12],
    [x + wide * 0.85, foot],
  ]);
  const limb = (side: number, at: number): string =>
    `M${n(x + lean * 0.5)} ${n(foot - height * at)}q${n(side * wide * 1.6)} ${n(-wide * 0.5)} ${n(side * wide * 3.4)} ${n(-wide * 2.6)}`;
  return (
    shape(body, colour) +
    line(limb(1, 0.5) + limb(-1, 0.62), colour, wide * 0.2) +
    rect(x + lean * 0.5 - wide * 0.26, top, wide * 0.14, foot - top - 30, lighter(colour, 0.035), 0.8)
  );
}

function shafts(fill: string, x: number, y: number, height: number, angles: readonly number[]): string {
  return angles
    .map((angle) =>
      shape(
        closed([
          [x - 10, y],
          [x + 10, y],
          [x + (angle + 0.1) * height * 0.95, height * 0.98],
          [x + angle * height * 0.95, height * 0.98],
        ]),
        fill,
        0.55,
      ),
    )
    .join('');
}

function mushroom(x: number, y: number, size: number, cap: `#${string}`): string {
  return (
    shape(
      `M${n(x - size * 0.12)} ${n(y)}q${n(size * 0.05)} ${n(-size * 0.4)} 0 ${n(-size * 0.6)}h${n(size * 0.24)}q${n(-size * 0.05)} ${n(size * 0.3)} 0 ${n(size * 0.6)}Z`,
      '#efe3cd',
    ) +
    shape(
      `M${n(x - size * 0.5)} ${n(y - size * 0.5)}C${n(x - size * 0.45)} ${n(y - size * 1.15)} ${n(x + size * 0.45)} ${n(y - size * 1.15)} ${n(x + size * 0.5)} ${n(y - size * 0.5)}Q${n(x)} ${n(y - size * 0.36)} ${n(x - size * 0.5)} ${n(y - size * 0.5)}Z`,
      cap,
    ) +
    circle(x - size * 0.15, y - size * 0.76, size * 0.08, '#fff5e0') +
    circle(x + size * 0.2, y - size * 0.68, size * 0.06, '#fff5e0')
  );
}

/** A stag standing sideways, feet at (x, y). */
function deer(x: number, y: number, tall: number, colour: string): string {
  const u = tall / 100;
  const at = (dx: number, dy: number): string => `${n(x + dx * u)} ${n(y - dy * u)}`;
  const legs = line(
    `M${at(-18, 36)}L${at(-20, 0)}M${at(-11, 34)}L${at(-9, 0)}M${at(14, 34)}L${at(13, 0)}M${at(20, 36)}L${at(23, 0)}`,
    colour,
    4 * u,
  );
  const body =
    ellipse(x, y - 41 * u, 25 * u, 11.5 * u, colour) +
    shape(`M${at(12, 40)}L${at(24, 72)}L${at(32, 70)}L${at(26, 38)}Z`, colour) +
    ellipse(x + 33 * u, y - 72 * u, 10 * u, 5 * u, colour, 1, 18) +
    shape(`M${at(22, 74)}l${n(-9 * u)} ${n(-4 * u)}l${n(7 * u)} ${n(7 * u)}Z`, colour);
  const antlers = line(
    `M${at(27, 75)}q${n(-8 * u)} ${n(-12 * u)} ${n(-2 * u)} ${n(-24 * u)}m${n(-1 * u)} ${n(12 * u)}l${n(-9 * u)} ${n(-8 * u)}M${at(30, 75)}q${n(6 * u)} ${n(-12 * u)} ${n(13 * u)} ${n(-20 * u)}m${n(-8 * u)} ${n(9 * u)}l${n(-1 * u)} ${n(-12 * u)}`,
    colour,
    2.2 * u,
  );
  return legs + body + antlers;
}
