import { lighter, mix, type Colour } from '../paint/colour.js';
import { ground, jagged, rolling } from '../paint/land.js';
import { figure } from '../paint/people.js';
import { n, shape } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { tree } from '../paint/trees.js';
import { atDepth, isDark } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import type { Scene } from './scene.js';
import { bloom, butterfly } from '../paint/flowers.js';
import { glasshouse, arbour } from '../paint/garden-buildings.js';

/** A garden seen through its own flowers: large blooms in front, a glasshouse or an arbour behind, butterflies. */
export const garden: Scene = (sheet, { dice, palette, details }) => {
  const { width, height } = sheet;
  const horizon = height * 0.52;
  paintSky(sheet, { horizon, dice, palette });
  const dim = isDark(palette) ? 0.5 : 0.12;
  sheet.add(shape(ground(jagged(dice, width, horizon + 10, height * 0.1), height), atDepth(palette, 0.14)));
  const leaf = mix(mix('#4f8f57', palette.far, 0.25), palette.near, dim);
  for (let i = 0; i < (width / 1000) * 10; i++)
    sheet.add(
      tree(
        dice,
        dice.pick(['round', 'cypress', 'birch']),
        dice.float(0, width),
        horizon + dice.float(20, 60),
        dice.float(130, 260),
        mix(leaf, atDepth(palette, 0.3), dice.float(0.3, 0.7)),
      ),
    );
  sheet.add(shape(ground(rolling(dice, width, horizon + 46, 16), height), mix(leaf, palette.sky[2], 0.18)));
  const x = width * dice.float(0.4, 0.6);
  if (dice.chance(0.5))
    sheet.add(glasshouse(x, horizon + 120, 380, palette.sky[2], atDepth(palette, 0.5), palette.light));
  else
    sheet.add(
      arbour(
        dice,
        x,
        horizon + 130,
        250,
        atDepth(palette, 0.7),
        [palette.accent, mix(palette.accent, '#ffffff', 0.5)],
        leaf,
      ),
    );
  sheet.add(
    shape(
      `M${n(x - 40)} ${n(horizon + 120)}H${n(x + 40)}Q${n(x + 60)} ${n(height * 0.85)} ${n(x + 170)} ${n(height)}H${n(x - 170)}Q${n(x - 60)} ${n(height * 0.85)} ${n(x - 40)} ${n(horizon + 120)}Z`,
      mix(palette.light, leaf, 0.3),
      0.75,
    ),
  );
  if (details.has('person') || dice.chance(0.45))
    sheet.add(
      figure(dice, x + dice.float(-30, 30), height * 0.82, 190, {
        cloth: palette.accent2,
        ink: atDepth(palette, 0.92),
        dress: 'dress',
        hat: true,
      }),
    );
  const colours = [
    palette.accent,
    palette.accent2,
    mix(palette.accent, '#ffffff', 0.5),
    mix(palette.accent2, palette.accent, 0.5),
    lighter(mix('#8f7fd0', palette.sky[1], 0.3), 0.05),
  ];
  for (let row = 0; row < 3; row++) {
    const t = row / 2;
    const y = horizon + (height - horizon) * (0.46 + 0.5 * t);
    const many = (width / 1000) * (34 - row * 11);
    if (row > 0)
      sheet.add(
        grassBed(dice, width, y + 60, height, mix(leaf, palette.near, 0.2 + t * 0.3), x, 70 + t * 150),
      );
    for (let i = 0; i < many; i++) {
      const fx = (width * (i + dice.float(0, 1))) / many;
      if (Math.abs(fx - x) < 90 + t * 130 && t < 0.9) continue;
      sheet.add(
        bloom(
          dice,
          fx,
          y + dice.float(-40, 50),
          (16 + 44 * t) * dice.float(0.75, 1.25),
          dice.pick(colours),
          mix(leaf, palette.near, 0.2 + t * 0.35),
          70 + 190 * t,
        ),
      );
    }
  }
  for (let i = 0; i < 7; i++)
    sheet.add(
      butterfly(
        dice.float(width * 0.1, width * 0.9),
        height * dice.float(0.3, 0.72),
        dice.float(13, 27),
        dice.pick(colours),
        dice.float(-40, 40),
      ),
    );
};

/** Ground cover on both sides of the path. */
function grassBed(
  dice: Dice,
  width: number,
  y: number,
  bottom: number,
  colour: Colour,
  pathX: number,
  gap: number,
): string {
  const left = ground(rolling(dice, Math.max(60, pathX - gap), y, 16), bottom);
  const right = ground(
    rolling(dice, Math.max(60, width - pathX - gap), y, 16).map(
      ([px, py]) => [px + pathX + gap, py] as const,
    ),
    bottom,
  );
  return shape(left + right, colour);
}
