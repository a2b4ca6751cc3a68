import { mix, lighter } from '../paint/colour.js';
import { paintMist } from '../paint/air.js';
import { ground, heightAt, jagged, rolling } from '../paint/land.js';
import { figure } from '../paint/people.js';
import { closed, type Point, shape } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { birds } from '../paint/things.js';
import { tree } from '../paint/trees.js';
import { paintWater } from '../paint/water.js';
import { atDepth } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { has, words } from '../reading/words.js';
import type { Scene } from './scene.js';

const LAKE = words('lake|fjord|water|river|озер|фьорд|вод[аеы]|рек[аеи]');

/** High mountains: peaks with a lit and a shaded side, hills before them, a lake or a meadow, pines near by. */
export const mountains: Scene = (sheet, { dice, palette, details, subject }) => {
  const { width, height } = sheet;
  const horizon = height * dice.float(0.58, 0.68);
  const sun = paintSky(sheet, {
    horizon,
    dice,
    palette,
    stars: palette.time === 'night' || details.has('stars'),
    aurora: details.has('aurora'),
  });
  sheet.add(shape(ground(jagged(dice, width, horizon, height * 0.22), height), atDepth(palette, 0.12)));
  const count = Math.round((width / 1000) * dice.int(2, 3)) + 1;
  const main = dice.int(0, count - 1);
  for (let i = 0; i < count; i++) {
    const x = (width * (i + 0.5)) / count + dice.float(-80, 80);
    const tall = height * (i === main ? dice.float(0.4, 0.5) : dice.float(0.2, 0.34));
    const lit = mix(atDepth(palette, 0.32), palette.sky[2], 0.22);
    sheet.add(
      peak(
        dice,
        x,
        horizon + 20,
        tall,
        sun.x < x,
        lit,
        atDepth(palette, 0.48),
        details.has('snow') || dice.chance(0.7) ? mix(palette.sky[2], '#ffffff', 0.5) : undefined,
      ),
    );
  }
  paintMist(sheet, palette, horizon, height * 0.2, 0.75);
  const lake = dice.chance(0.5) || has(subject, LAKE);
  const shore = horizon + height * 0.1;
  const hills = rolling(dice, width, horizon + height * 0.035, height * 0.04);
  sheet.add(
    shape(ground(hills, height), atDepth(palette, 0.55)),
    treeLine(dice, hills, 46, atDepth(palette, 0.62)),
  );
  if (lake) paintWater(sheet, dice, palette, shore, height, sun);
  else sheet.add(shape(ground(rolling(dice, width, shore + 30, 40), height), atDepth(palette, 0.7)));
  const front = rolling(dice, width, height * 0.9, height * 0.055, 1.4);
  const ink = atDepth(palette, 0.95);
  sheet.add(shape(ground(front, height), ink));
  const side = dice.pick([0, 1]);
  for (let i = 0; i < (width / 1000) * 9; i++) {
    const x = side === 0 ? dice.float(-30, width * 0.36) : dice.float(width * 0.64, width + 30);
    sheet.add(
      tree(
        dice,
        'pine',
        x,
        heightAt(front, x) + 8,
        dice.float(150, 330),
        mix(ink, atDepth(palette, 0.75), dice.float(0, 0.5)),
      ),
    );
  }
  const x = width * (side === 0 ? dice.float(0.6, 0.75) : dice.float(0.25, 0.4));
  if (details.has('person') || dice.chance(0.45))
    sheet.add(
      figure(dice, x, heightAt(front, x) + 4, 110, { cloth: palette.accent, ink, staff: dice.chance(0.5) }),
    );
  if (details.has('birds') || dice.chance(0.4))
    sheet.add(birds(dice, width * 0.6, horizon * 0.45, 130, 6, atDepth(palette, 0.8)));
};

/** One mountain with its foot at (x, foot): the lit face, the shaded face beyond a broken ridge, and snow on top. */
export function peak(
  dice: Dice,
  x: number,
  foot: number,
  tall: number,
  lightFromLeft: boolean,
  lit: `#${string}`,
  shade: `#${string}`,
  snow?: `#${string}`,
): string {
  const half = tall * dice.float(0.8, 1.15);
  const top: Point = [x, foot - tall];
  const edge = (side: number, steps: number): Point[] => {
    const points: Point[] = [];
    for (let i = 1; i <= steps; i++) {
      const t = i / steps;
      points.push([
        x + side * half * t ** 0.92 + dice.float(-1, 1) * half * 0.03,
        foot - tall * (1 - t) + dice.float(-1, 1) * tall * 0.025,
      ]);
    }
    return points;
  };
  const [left, right] = [edge(-1, 7), edge(1, 7)];
  const ridge: Point[] = [1, 2, 3, 4, 5, 6].map((i) => [
    x + (i % 2 === 0 ? -1 : 1) * half * 0.05 * i * 0.6 + half * 0.02 * i,
    foot - tall * (1 - i / 6),
  ]);
  const whole = closed([...[...left].reverse(), top, ...right]);
  const darkSide = lightFromLeft
    ? [top, ...right, ...[...ridge].reverse()]
    : [top, ...left, ...[...ridge].reverse()];
  let cap = '';
  if (snow) {
    const zig: Point[] = [-0.28, -0.19, -0.11, -0.02, 0.07, 0.15, 0.27].map((t, i) => [
      x + t * half,
      foot - tall * (1 - Math.abs(t) * 0.98 - (i % 2 === 0 ? 0.0 : 0.13)),
    ]);
    const white = closed([top, ...[...zig].reverse()]);
    const dim = closed([
      top,
      ...(lightFromLeft
        ? zig.filter(([zx]) => zx >= x - half * 0.03)
        : zig.filter(([zx]) => zx <= x + half * 0.03)),
      [x, foot - tall * 0.8],
    ]);
    cap = shape(white, snow) + shape(dim, mix(snow, shade, 0.35));
  }
  return shape(whole, lit) + shape(closed(darkSide), shade) + cap;
}

/** Small pines along an outline, as one path. */
export function treeLine(dice: Dice, outline: readonly Point[], tall: number, colour: `#${string}`): string {
  let d = '';
  for (const [x, y] of outline) {
    for (let k = 0; k < 2; k++) {
      const size = tall * dice.float(0.35, 1);
      const at = x + dice.float(-10, 10);
      d += closed([
        [at - size * 0.2, y + 8],
        [at, y - size],
        [at + size * 0.2, y + 8],
      ]);
    }
  }
  return shape(d, lighter(colour, 0));
}
