import { glow } from '../paint/glow.js';
import { paintMist } from '../paint/air.js';
import { lighter, mix } from '../paint/colour.js';
import { house } from '../paint/buildings.js';
import { ground, heightAt, jagged, rolling } from '../paint/land.js';
import { figure } from '../paint/people.js';
import { ellipse, line, n, rect, shape } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { tree } from '../paint/trees.js';
import { atDepth, isDark } from '../palette.js';
import type { Scene } from './scene.js';

/** A village between hills: roofs, lit windows, smoke, a church, a path; under snow when the prompt says so. */
export const village: Scene = (sheet, { dice, palette, details }) => {
  const { width, height } = sheet;
  const horizon = height * 0.54;
  const snow = details.has('snow');
  paintSky(sheet, { horizon, dice, palette, aurora: details.has('aurora') });
  sheet.add(shape(ground(jagged(dice, width, horizon + 10, height * 0.24), height), atDepth(palette, 0.14)));
  paintMist(sheet, palette, horizon, height * 0.16, 0.5);
  const meadow = snow
    ? mix(palette.sky[2], '#ffffff', isDark(palette) ? 0.25 : 0.75)
    : mix('#6f9e55', palette.far, 0.45);
  const kind = dice.pick(['pine', 'round', 'cypress', 'pine'] as const);
  for (let row = 0; row < 4; row++) {
    const t = row / 3;
    const hill = rolling(dice, width, horizon + height * (0.06 + 0.3 * t), 34, 0.9);
    const colour = mix(
      mix(meadow, palette.sky[1], 0.3 * (1 - t)),
      palette.near,
      0.1 + t * (isDark(palette) ? 0.6 : 0.34),
    );
    for (let i = 0; i < (width / 1000) * 7; i++) {
      const x = dice.float(0, width);
      sheet.add(
        tree(
          dice,
          kind,
          x,
          heightAt(hill, x) + 8,
          (70 + 90 * t) * dice.float(0.7, 1.2),
          mix(atDepth(palette, 0.45 + 0.45 * t), '#1f5a3a', 0.25),
        ),
      );
    }
    if (row < 3) {
      const start = dice.float(0, 100);
      for (let x = start; x < width - 40;) {
        const wide = (66 + 62 * t) * dice.float(0.9, 1.25);
        if (dice.chance(0.72)) {
          const foot = heightAt(hill, x + wide / 2) + 16;
          const wall = mix(
            mix('#f3e4c8', palette.sky[2], 0.35),
            palette.near,
            isDark(palette) ? 0.52 - t * 0.1 : 0.12,
          );
          const roof = snow
            ? mix('#ffffff', palette.sky[1], isDark(palette) ? 0.4 : 0.1)
            : mix(dice.pick([palette.accent, palette.accent2]), palette.near, isDark(palette) ? 0.5 : 0.2);
          sheet.add(
            house(dice, x, foot, wide, {
              wall,
              roof,
              light: isDark(palette) ? palette.light : mix(wall, palette.near, 0.55),
            }),
          );
          if (dice.chance(0.35))
            sheet.add(smoke(x + wide * 0.74, foot - wide * 1.15, mix(palette.sky[2], '#ffffff', 0.4)));
        }
        x += wide * dice.float(1.05, 1.8);
      }
      if (row === 1)
        sheet.add(
          church(
            width * dice.float(0.3, 0.7),
            horizon + height * 0.17,
            mix('#efe2ca', palette.near, isDark(palette) ? 0.5 : 0.15),
            mix(palette.accent, palette.near, 0.35),
            palette.light,
          ),
        );
    }
    sheet.add(shape(ground(hill, height), colour));
  }
  const ink = atDepth(palette, 0.96);
  sheet.add(
    shape(
      `M${n(width * 0.52)} ${n(height * 0.87)}q70 40 -60 70T${n(width * 0.36)} ${n(height)}H${n(width * 0.66)}Q${n(width * 0.58)} ${n(height * 0.95)} ${n(width * 0.56)} ${n(height * 0.87)}Z`,
      mix(meadow, palette.light, 0.4),
      0.7,
    ),
  );
  if (isDark(palette)) {
    for (const x of [width * 0.3, width * 0.74])
      sheet.add(
        line(`M${n(x)} ${n(height)}v-190`, ink, 8),
        glow(x, height - 200, 120, palette.light, 0.75),
        rect(x - 13, height - 222, 26, 36, palette.light, 1, 6),
      );
  }
  if (details.has('person') || dice.chance(0.5))
    sheet.add(
      figure(dice, width * dice.float(0.45, 0.56), height * 0.96, 130, {
        cloth: palette.accent,
        ink,
        scarf: palette.accent2,
      }),
    );
};

function smoke(x: number, y: number, colour: string): string {
  return [0, 1, 2, 3]
    .map((i) => ellipse(x + i * 11 + i * i * 2, y - i * 25, 10 + i * 6, 9 + i * 4, colour, 0.5 - i * 0.1))
    .join('');
}

function church(x: number, foot: number, wall: `#${string}`, roof: string, light: string): string {
  return (
    rect(x - 26, foot - 170, 52, 180, wall) +
    rect(x + 6, foot - 170, 20, 180, lighter(wall, -0.05)) +
    shape(`M${n(x - 34)} ${n(foot - 166)}L${n(x)} ${n(foot - 280)}L${n(x + 34)} ${n(foot - 166)}Z`, roof) +
    line(`M${n(x)} ${n(foot - 280)}v-34m-12 12h24`, roof, 5) +
    shape(`M${n(x - 9)} ${n(foot - 108)}v-26a9 10 0 0 1 18 0v26Z`, light)
  );
}
