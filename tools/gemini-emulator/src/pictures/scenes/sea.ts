import { mix } from '../paint/colour.js';
import { ground, jagged } from '../paint/land.js';
import { ellipse, line, n, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { paintSky } from '../paint/sky.js';
import { birds, rowingBoat, sailingShip } from '../paint/things.js';
import { tree } from '../paint/trees.js';
import { paintWater, waveBand } from '../paint/water.js';
import { atDepth, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { type Scene, variantOf } from './scene.js';
import { lighthouse } from './sea/lighthouse.js';
import { beach } from './sea/beach.js';

const KINDS = [
  ['ship', 'ship|sail|voyage|frigate|schooner|storm|captain|корабл|парус|шхун|фрегат|шторм|капитан'],
  ['lighthouse', 'lighthouse|beacon|rocks?\b|cape\b|маяк|скал'],
  ['boat', 'boat|row|fisher|nets?\b|fish|ferry|лодк|рыба|сет[иь]\b|паром'],
  ['beach', 'beach|sand|palm|swim|shore|holiday|coast|пляж|пес[ко]|пальм|берег'],
] as const;

/** The sea: a ship under sail, a lighthouse on a rock, a boat at rest, or a beach with palms. */
export const sea: Scene = (sheet, input) => {
  const { dice, palette, details } = input;
  const { width, height } = sheet;
  const horizon = height * dice.float(0.5, 0.62);
  const sun = paintSky(sheet, { horizon, dice, palette, aurora: details.has('aurora') });
  sheet.add(
    shape(
      ground(jagged(dice, width, horizon + 12, height * dice.float(0.03, 0.14)), horizon + 6),
      atDepth(palette, 0.14),
    ),
  );
  paintWater(sheet, dice, palette, horizon, height, sun);
  const kind = variantOf(input, KINDS);
  if (kind === 'ship') shipAtSea(sheet, dice, palette, horizon);
  if (kind === 'lighthouse') lighthouse(sheet, dice, palette, horizon);
  if (kind === 'boat') {
    island(sheet, dice, palette, horizon);
    sheet.add(
      rowingBoat(
        width * dice.float(0.35, 0.65),
        height * 0.83,
        dice.float(230, 300),
        atDepth(palette, 0.95),
        palette.light,
      ),
    );
  }
  if (kind === 'beach') beach(sheet, dice, palette, details.has('person') || dice.chance(0.6));
  if (details.has('birds') || dice.chance(0.6))
    sheet.add(birds(dice, width * dice.float(0.25, 0.75), horizon * 0.5, 140, 6, atDepth(palette, 0.75)));
};

function shipAtSea(sheet: Sheet, dice: Dice, palette: Palette, horizon: number): void {
  const { width, height } = sheet;
  sheet.add(
    sailingShip(
      width * dice.float(0.1, 0.9),
      horizon + 14,
      70,
      atDepth(palette, 0.4),
      atDepth(palette, 0.25),
      atDepth(palette, 0.4),
    ),
  );
  const x = width * dice.float(0.38, 0.62);
  const y = height * 0.77;
  sheet.add(
    shape(waveBand(dice, width, y - 14, 20, 210, height), mix(atDepth(palette, 0.55), palette.sky[1], 0.35)),
  );
  sheet.add(ellipse(x, y + 6, 190, 12, mix(palette.sky[2], '#ffffff', 0.4), 0.5));
  sheet.add(
    sailingShip(
      x,
      y,
      Math.min(430, horizon * 0.85),
      atDepth(palette, 0.92),
      mix(palette.accent2, '#fff6e4', 0.75),
      palette.accent,
    ),
  );
  for (const [i, dy] of [18, 74, 140].entries()) {
    sheet.add(
      shape(
        waveBand(dice, width, y + dy, 26 + i * 10, 230 + i * 90, height),
        mix(atDepth(palette, 0.62 + i * 0.15), palette.sky[0], 0.28),
      ),
    );
  }
}

function island(sheet: Sheet, dice: Dice, palette: Palette, horizon: number): void {
  const x = sheet.width * dice.pick([0.2, 0.78]);
  const colour = atDepth(palette, 0.5);
  sheet.add(
    shape(
      `M${n(x - 230)} ${n(horizon + 26)}Q${n(x - 90)} ${n(horizon - 60)} ${n(x)} ${n(horizon - 50)}T${n(x + 240)} ${n(horizon + 26)}Z`,
      colour,
    ),
  );
  for (let i = 0; i < 6; i++)
    sheet.add(
      tree(
        dice,
        dice.pick(['pine', 'round', 'palm']),
        x + dice.float(-120, 130),
        horizon - 22,
        dice.float(80, 150),
        atDepth(palette, 0.6),
      ),
    );
  sheet.add(line(`M${n(x - 250)} ${n(horizon + 32)}h500`, palette.sky[2], 4, 0.5));
}
