import { glow } from '../../paint/glow.js';
import { mix } from '../../paint/colour.js';
import { ground, jagged } from '../../paint/land.js';
import { closed, n, rect, shape } from '../../paint/shapes.js';
import type { Sheet } from '../../paint/sheet.js';
import { sailingShip } from '../../paint/things.js';
import { waveBand } from '../../paint/water.js';
import { atDepth, isDark, type Palette } from '../../palette.js';
import type { Dice } from '../../seeded-dice.js';

/** A lighthouse on its rock, with beams when it is dark, and a ship at the horizon. */
export function lighthouse(sheet: Sheet, dice: Dice, palette: Palette, horizon: number): void {
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
