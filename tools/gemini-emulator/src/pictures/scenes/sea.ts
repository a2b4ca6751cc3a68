import { glow } from '../paint/glow.js';
import { mix } from '../paint/colour.js';
import { ground, jagged, rolling } from '../paint/land.js';
import { closed, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { paintSky } from '../paint/sky.js';
import { birds, rowingBoat, sailingShip } from '../paint/things.js';
import { tree } from '../paint/trees.js';
import { figure } from '../paint/people.js';
import { paintWater, waveBand } from '../paint/water.js';
import { atDepth, isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { type Scene, variantOf } from './scene.js';

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

function lighthouse(sheet: Sheet, dice: Dice, palette: Palette, horizon: number): void {
  const { width, height } = sheet;
  const x = width * dice.pick([0.24, 0.72]);
  const foot = height * 0.78;
  const tall = Math.min(height * 0.5, 560);
  const rock = jagged(dice, 620, foot + 60, 150, 0.5).map(
    ([px, py]) => [px + x - 310, py + Math.abs(px - 310) * 0.35] as const,
  );
  const top = foot - tall;
  if (isDark(palette)) {
    for (const side of [-1, 1]) {
      const beam = `M${n(x)} ${n(top - 6)}L${n(x + side * 1100)} ${n(top - 190)}L${n(x + side * 1100)} ${n(top + 60)}Z`;
      sheet.add(shape(beam, palette.light, side > 0 ? 0.22 : 0.15));
    }
  }
  sheet.add(
    shape(
      closed([
        [x - 42, foot + 20],
        [x - 25, top],
        [x + 25, top],
        [x + 42, foot + 20],
      ]),
      '#f1ece2',
    ),
  );
  for (const t of [0.12, 0.42, 0.72])
    sheet.add(
      shape(
        closed([
          [x - 25 - 17 * t, top + tall * t],
          [x + 25 + 17 * t, top + tall * t],
          [x + 28 + 17 * t, top + tall * (t + 0.14)],
          [x - 28 - 17 * t, top + tall * (t + 0.14)],
        ]),
        palette.accent,
      ),
    );
  sheet.add(
    shape(
      closed([
        [x + 4, top],
        [x + 25, top],
        [x + 42, foot + 20],
        [x + 8, foot + 20],
      ]),
      palette.near,
      0.28,
    ),
  );
  sheet.add(
    rect(x - 34, top - 6, 68, 10, palette.near),
    rect(x - 19, top - 44, 38, 40, palette.light),
    shape(`M${n(x - 26)} ${n(top - 42)}Q${n(x)} ${n(top - 92)} ${n(x + 26)} ${n(top - 42)}Z`, palette.near),
    glow(x, top - 24, 110, palette.light, 0.9),
  );
  sheet.add(
    shape(ground(rock, height), atDepth(palette, 0.85)),
    shape(
      waveBand(dice, width, foot + 120, 30, 260, height),
      mix(atDepth(palette, 0.8), palette.sky[0], 0.3),
    ),
  );
  sheet.add(
    sailingShip(
      width - x,
      horizon + 26,
      110,
      atDepth(palette, 0.55),
      mix(palette.sky[2], '#ffffff', 0.4),
      palette.accent,
    ),
  );
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

function beach(sheet: Sheet, dice: Dice, palette: Palette, someone: boolean): void {
  const { width, height } = sheet;
  const sand = mix(palette.light, atDepth(palette, 0.55), isDark(palette) ? 0.72 : 0.22);
  const shore = rolling(dice, width, height * 0.86, 26, 1.5);
  sheet.add(
    shape(
      ground(
        shore.map(([x, y]) => [x, y - 16] as const),
        height,
      ),
      '#ffffff',
      0.5,
    ),
    shape(ground(shore, height), sand),
  );
  const side = dice.pick([0.12, 0.86]);
  const ink = atDepth(palette, 0.95);
  for (let i = 0; i < 3; i++)
    sheet.add(
      tree(dice, 'palm', width * side + dice.float(-110, 110), height * 0.93, dice.float(420, 620), ink),
    );
  if (someone)
    sheet.add(
      figure(dice, width * (side < 0.5 ? 0.62 : 0.4), height * 0.93, 190, {
        cloth: palette.accent,
        ink,
        dress: dice.pick(['dress', 'jacket']),
        hat: true,
      }),
    );
}
