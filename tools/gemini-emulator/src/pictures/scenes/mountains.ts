import { mix } from '../paint/colour.js';
import { paintMist } from '../paint/air.js';
import { ground, heightAt, jagged, rolling } from '../paint/land.js';
import { figure } from '../paint/people.js';
import { shape } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { birds } from '../paint/things.js';
import { tree } from '../paint/trees.js';
import { paintWater } from '../paint/water.js';
import { atDepth } from '../palette.js';
import { has, words } from '../reading/words.js';
import type { Scene } from './scene.js';
import { peak, treeLine } from '../paint/peaks.js';

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
