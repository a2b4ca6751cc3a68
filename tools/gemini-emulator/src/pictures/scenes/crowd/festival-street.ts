import { mix } from '../../paint/colour.js';
import { house } from '../../paint/buildings.js';
import { circle, line, n, rect, shape } from '../../paint/shapes.js';
import type { Sheet } from '../../paint/sheet.js';
import { lantern } from '../../paint/things.js';
import { atDepth, type Palette } from '../../palette.js';
import type { Dice } from '../../seeded-dice.js';

/** Houses along a street that begins at `horizon`; with stalls before them on a market. */
export function street(sheet: Sheet, dice: Dice, palette: Palette, horizon: number, market: boolean): void {
  const { width, height } = sheet;
  for (let layer = 0; layer < 2; layer++) {
    for (let x = -60; x < width + 40;) {
      const wide = dice.float(110, 190) * (1 + layer * 0.35);
      sheet.add(
        house(dice, x, horizon + layer * 24, wide, {
          wall: atDepth(palette, 0.26 + layer * 0.3),
          roof: atDepth(palette, 0.4 + layer * 0.32),
          light: palette.light,
        }),
      );
      x += wide * dice.float(1, layer === 0 ? 1.15 : 2.6);
    }
  }
  sheet.add(rect(0, horizon + 20, width, height, atDepth(palette, 0.5)));
  if (!market) return;
  for (let x = dice.float(-80, 0); x < width; x += 250) {
    const colour = dice.pick([palette.accent, palette.accent2]);
    const y = horizon - 110;
    sheet.add(
      rect(x + 12, y, 9, 170, palette.near),
      rect(x + 190, y, 9, 170, palette.near),
      rect(x + 8, y + 96, 200, 70, mix(colour, palette.near, 0.55)),
    );
    for (let i = 0; i < 6; i++)
      sheet.add(
        shape(
          `M${n(x + i * 35)} ${n(y + 26)}l12 -62h30l-6 62a17 15 0 0 1 -36 0Z`,
          i % 2 === 0 ? colour : '#f7ecdc',
        ),
      );
    for (let i = 0; i < 9; i++)
      sheet.add(
        circle(x + 24 + i * 20, y + 92, 12, dice.pick([palette.accent, palette.accent2, palette.light])),
      );
  }
}

/** Strings of lanterns across the upper half. */
export function hang(sheet: Sheet, dice: Dice, palette: Palette, glowing: boolean): void {
  const { width, height } = sheet;
  for (let row = 0; row < 3; row++) {
    const y = height * (0.1 + row * 0.13);
    const sag = dice.float(40, 110);
    sheet.add(
      line(
        `M-10 ${n(y)}Q${n(width / 2)} ${n(y + sag * 2)} ${n(width + 10)} ${n(y - 20)}`,
        palette.near,
        3,
        0.8,
      ),
    );
    const count = Math.round((width / 1000) * (8 - row));
    for (let i = 0; i < count; i++) {
      const t = (i + 0.5) / count;
      const at = (1 - t) ** 2 * y + 2 * t * (1 - t) * (y + sag * 2) + t * t * (y - 20);
      sheet.add(
        lantern(
          width * t,
          at + 34,
          24 + row * 7,
          dice.pick([palette.accent, palette.accent2, palette.light]),
          glowing ? 0.7 : 0.25,
          palette.light,
        ),
      );
    }
  }
}
