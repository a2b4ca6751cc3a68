import { paintMist } from '../paint/air.js';
import { lighter, mix, type Colour } from '../paint/colour.js';
import { house } from '../paint/buildings.js';
import { figure } from '../paint/people.js';
import { closed, line, n, type Point, rect, shape } from '../paint/shapes.js';
import { paintClouds, paintSky } from '../paint/sky.js';
import type { Sheet } from '../paint/sheet.js';
import { airship, birds } from '../paint/things.js';
import { tree } from '../paint/trees.js';
import { atDepth, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import type { Scene } from './scene.js';

/** Islands afloat in the sky with trees, houses and waterfalls, bridges between them, airships, clouds below. */
export const skyIslands: Scene = (sheet, { dice, palette, details }) => {
  const { width, height } = sheet;
  paintSky(sheet, { horizon: height * 0.92, dice, palette, clouds: 3, aurora: details.has('aurora') });
  for (let i = 0; i < 4 + width / 500; i++)
    island(
      sheet,
      dice,
      palette,
      width * dice.float(0, 1),
      height * dice.float(0.22, 0.6),
      dice.float(70, 130),
      0.2,
    );
  paintMist(sheet, palette, height * 0.62, height * 0.4, 0.45);
  const left = {
    x: width * dice.float(0.12, 0.24),
    y: height * dice.float(0.4, 0.5),
    size: dice.float(170, 220),
  };
  const right = {
    x: width * dice.float(0.76, 0.9),
    y: height * dice.float(0.32, 0.48),
    size: dice.float(160, 210),
  };
  sheet.add(
    line(
      `M${n(left.x)} ${n(left.y)}Q${n(width / 2)} ${n(Math.max(left.y, right.y) + 90)} ${n(right.x)} ${n(right.y)}`,
      atDepth(palette, 0.7),
      5,
    ),
  );
  island(sheet, dice, palette, left.x, left.y, left.size, 0.42);
  island(sheet, dice, palette, right.x, right.y, right.size, 0.46);
  sheet.add(
    airship(
      width * dice.float(0.3, 0.7),
      height * dice.float(0.12, 0.24),
      dice.float(170, 250),
      mix(palette.accent, palette.sky[1], 0.15),
      palette.near,
      palette.light,
    ),
  );
  paintMist(sheet, palette, height * 0.86, height * 0.34, 0.6);
  const main = {
    x: width * dice.float(0.42, 0.58),
    y: height * dice.float(0.62, 0.68),
    size: dice.float(280, 340),
  };
  island(sheet, dice, palette, main.x, main.y, main.size, 0.72);
  if (details.has('person') || dice.chance(0.5))
    sheet.add(
      figure(dice, main.x + main.size * dice.float(-0.7, 0.7), main.y + 6, 84, {
        cloth: palette.accent,
        ink: palette.near,
        staff: dice.chance(0.4),
      }),
    );
  paintClouds(sheet, dice, { ...palette, time: palette.time === 'night' ? 'night' : 'day' }, height * 1.1, 3);
  sheet.add(birds(dice, width * 0.5, height * 0.3, 180, 6, atDepth(palette, 0.8)));
};

function island(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  x: number,
  y: number,
  size: number,
  depth: number,
): void {
  const rock = atDepth(palette, depth);
  const green: Colour = mix(mix('#5f9e5a', palette.far, 0.45), rock, 0.25 + depth * 0.35);
  const under: Point[] = [];
  for (let i = 0; i <= 8; i++) {
    const t = i / 8;
    const deep = Math.sin(t * Math.PI) ** 1.4 * size * dice.float(0.7, 1.15);
    under.push([x - size + t * size * 2, y + 14 + deep]);
  }
  if (dice.chance(depth > 0.3 ? 0.7 : 0.3)) {
    const fallX = x + size * dice.float(-0.5, 0.5);
    sheet.add(
      rect(
        fallX,
        y + 6,
        size * 0.12,
        size * 2.4,
        sheet.linear([
          [0, mix(palette.sky[2], '#ffffff', 0.6), 0.95],
          [1, mix(palette.sky[2], '#ffffff', 0.6), 0],
        ]),
      ),
    );
  }
  sheet.add(shape(closed([[x - size, y], ...under, [x + size, y]]), rock));
  sheet.add(shape(closed([[x, y], ...under.slice(4), [x + size, y]]), lighter(rock, -0.05)));
  sheet.add(
    shape(
      `M${n(x - size * 1.04)} ${n(y + 8)}Q${n(x - size * 0.5)} ${n(y - size * 0.16)} ${n(x)} ${n(y - size * 0.1)}T${n(x + size * 1.04)} ${n(y + 8)}Q${n(x + size * 0.7)} ${n(y + size * 0.16)} ${n(x + size * 0.4)} ${n(y + size * 0.08)}T${n(x - size * 0.3)} ${n(y + size * 0.13)}T${n(x - size * 1.04)} ${n(y + 8)}Z`,
      green,
    ),
  );
  const kind = dice.pick(['round', 'pine', 'cypress', 'round'] as const);
  for (let i = 0; i < 5; i++) {
    const at = x + size * dice.float(-0.8, 0.8);
    sheet.add(
      tree(
        dice,
        kind,
        at,
        y - size * 0.02,
        size * dice.float(0.38, 0.66),
        mix(green, palette.near, dice.float(0.15, 0.4)),
      ),
    );
  }
  if (depth > 0.3) {
    const wall = mix(mix('#f6ead2', palette.sky[2], 0.4), rock, 0.3);
    for (let i = 0; i < (depth > 0.6 ? 4 : 2); i++) {
      const wide = size * dice.float(0.2, 0.3);
      sheet.add(
        house(dice, x - size * 0.55 + i * size * 0.34, y, wide, {
          wall,
          roof: mix(palette.accent, rock, 0.2),
          light: palette.light,
        }),
      );
    }
  }
}
