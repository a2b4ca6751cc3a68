import { glow } from '../../paint/glow.js';
import { lighter, mix, type Colour } from '../../paint/colour.js';
import { circle, closed, ellipse, line, n, rect, shape } from '../../paint/shapes.js';
import type { Sheet } from '../../paint/sheet.js';
import type { Palette } from '../../palette.js';
import type { Dice } from '../../seeded-dice.js';
import { bookRow } from '../../paint/home.js';

/** Three boards of books about the middle line `middle`. */
export function shelves(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  middle: number,
  top: number,
  wood: Colour,
): void {
  const wide = Math.min(middle * 1.5, 330);
  for (let i = 0; i < 3; i++) {
    const y = top + 150 + i * 160;
    sheet.add(
      bookRow(dice, middle - wide / 2 + 10, y, wide * dice.float(0.55, 0.9), 110, [
        palette.accent,
        palette.accent2,
        palette.far,
        mix(palette.sky[1], palette.near, 0.3),
        '#e9dcc3',
      ]),
      rect(middle - wide / 2, y, wide, 14, wood),
    );
  }
}

/** A desk with a lit lamp, its feet at `foot`. */
export function desk(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  x: number,
  foot: number,
  wood: Colour,
): void {
  const y = foot - 210;
  sheet.add(
    rect(x - 260, y + 10, 520, 30, lighter(wood, -0.12)),
    rect(x - 300, y, 600, 24, wood),
    rect(x - 280, y + 20, 24, 230, lighter(wood, -0.06)),
    rect(x + 256, y + 20, 24, 230, lighter(wood, -0.06)),
    rect(x + 100, y + 20, 160, 120, lighter(wood, -0.03)),
    circle(x + 180, y + 78, 7, palette.light),
  );
  sheet.add(
    line(`M${n(x - 220)} ${n(y)}l40 -110l86 -46`, palette.near, 8),
    shape(
      closed([
        [x - 108, y - 196],
        [x - 66, y - 150],
        [x - 120, y - 112],
        [x - 146, y - 140],
      ]),
      palette.accent,
    ),
    glow(x - 92, y - 100, 200, palette.light, 0.8),
    rect(x - 250, y - 9, 66, 10, palette.near, 1, 4),
  );
  if (dice.chance(0.6))
    sheet.add(
      rect(x + 10, y - 130, 200, 122, palette.near, 1, 8),
      rect(x + 20, y - 120, 180, 102, mix(palette.sky[2], palette.sky[1], 0.4), 1, 4),
      line(`M${n(x + 40)} ${n(y - 92)}h90m-90 24h120m-120 24h64`, palette.near, 7, 0.55),
      rect(x - 10, y - 9, 240, 10, lighter(palette.near, 0.1), 1, 4),
    );
  else
    sheet.add(
      bookRow(dice, x + 60, y, 150, 100, [palette.accent, palette.accent2, palette.far]),
      shape(`M${n(x - 40)} ${n(y - 6)}q40 -24 80 0q-40 -8 -80 0Z`, '#fff6e2'),
    );
  sheet.add(
    rect(x - 30, y - 46, 42, 46, palette.accent2, 1, 8),
    line(`M${n(x - 20)} ${n(y - 58)}q-8 -16 4 -28m16 28q-8 -16 4 -28`, '#ffffff', 4, 0.5),
  );
}

/** An armchair and a standing lamp on a rug, their feet at `foot`. */
export function armchair(sheet: Sheet, dice: Dice, palette: Palette, x: number, foot: number): void {
  const cloth = palette.accent2;
  const dark = lighter(cloth, -0.1);
  sheet.add(ellipse(x + 40, foot + 6, 380, 40, mix(palette.accent, palette.near, 0.35)));
  sheet.add(
    rect(x - 130, foot - 330, 260, 250, cloth, 1, 70),
    rect(x - 160, foot - 170, 320, 140, dark, 1, 34),
    rect(x - 120, foot - 190, 240, 76, lighter(cloth, 0.05), 1, 26),
    rect(x - 178, foot - 230, 66, 200, cloth, 1, 32),
    rect(x + 112, foot - 230, 66, 200, cloth, 1, 32),
    line(`M${n(x - 130)} ${n(foot - 30)}v30M${n(x + 130)} ${n(foot - 30)}v30`, palette.near, 14),
  );
  const side = dice.pick([-1, 1]);
  sheet.add(
    line(`M${n(x + side * 260)} ${n(foot)}v-470`, palette.near, 9),
    ellipse(x + side * 260, foot, 54, 10, palette.near),
    shape(
      closed([
        [x + side * 260 - 44, foot - 560],
        [x + side * 260 + 44, foot - 560],
        [x + side * 260 + 82, foot - 460],
        [x + side * 260 - 82, foot - 460],
      ]),
      palette.light,
    ),
    glow(x + side * 260, foot - 440, 300, palette.light, 0.75),
  );
}
