import { lighter, mix, type Colour } from '../../paint/colour.js';
import { circle, line, n, rect } from '../../paint/shapes.js';
import type { Sheet } from '../../paint/sheet.js';
import type { Palette } from '../../palette.js';
import type { Dice } from '../../seeded-dice.js';

/** Shelves of bottles and flasks over the whole wall. */
export function shelvesOfFlasks(sheet: Sheet, dice: Dice, palette: Palette, board: Colour): void {
  const colours = [
    palette.accent,
    palette.accent2,
    palette.light,
    mix(palette.sky[2], palette.accent, 0.4),
    '#7fc8a0',
  ];
  for (let row = 0; row < 3; row++) {
    const y = sheet.height * (0.26 + row * 0.16);
    for (let x = sheet.width * 0.03; x < sheet.width * 0.96; x += dice.float(52, 84)) {
      const [wide, tall, colour] = [dice.float(32, 54), dice.float(54, 108), dice.pick(colours)];
      if (dice.chance(0.5))
        sheet.add(
          rect(x, y - tall, wide, tall, '#dff2f0', 0.35, 9),
          rect(x, y - tall * 0.6, wide, tall * 0.6, colour, 0.85, 9),
          rect(x + wide * 0.22, y - tall - 12, wide * 0.56, 14, '#8a623f', 1, 3),
        );
      else
        sheet.add(
          circle(x + wide / 2, y - wide * 0.6, wide * 0.62, colour, 0.85),
          rect(x + wide * 0.36, y - wide * 1.2 - 34, wide * 0.28, 44, '#dff2f0', 0.4),
          rect(x + wide * 0.3, y - wide * 1.2 - 42, wide * 0.4, 12, '#8a623f', 1, 3),
          circle(x + wide * 0.34, y - wide * 0.8, wide * 0.12, '#ffffff', 0.6),
        );
    }
    sheet.add(rect(0, y, sheet.width, 15, board));
  }
}

/** Great gears on the wall. */
export function gears(sheet: Sheet, dice: Dice, palette: Palette): void {
  for (let i = 0; i < (sheet.width / 1000) * 7; i++) {
    const [x, y, r] = [
      sheet.width * dice.float(0.03, 0.97),
      sheet.height * dice.float(0.08, 0.58),
      dice.float(54, 140),
    ];
    const colour = mix(
      dice.pick(['#c79a4a', '#a8703f', '#8f8577', palette.accent2]),
      palette.near,
      dice.float(0.15, 0.5),
    );
    const teeth = Math.round(r / 7);
    let d = '';
    for (let k = 0; k < teeth; k++) {
      const angle = (k / teeth) * Math.PI * 2;
      d += `M${n(x + Math.cos(angle) * r * 0.9)} ${n(y + Math.sin(angle) * r * 0.9)}L${n(x + Math.cos(angle) * r * 1.14)} ${n(y + Math.sin(angle) * r * 1.14)}`;
    }
    sheet.add(
      line(d, colour, r * 0.2),
      circle(x, y, r, colour),
      circle(x, y, r * 0.74, lighter(colour, -0.07)),
      circle(x, y, r * 0.3, lighter(colour, 0.07)),
      circle(x, y, r * 0.12, palette.near),
    );
  }
}

/** Two rows of screens with curves and lines. */
export function screens(sheet: Sheet, dice: Dice, palette: Palette): void {
  for (let row = 0; row < 2; row++) {
    for (let x = sheet.width * 0.04; x < sheet.width * 0.9;) {
      const wide = dice.float(170, 290);
      const y = sheet.height * (0.1 + row * 0.27);
      const colour = dice.pick([palette.accent, palette.accent2, palette.light]);
      sheet.add(
        rect(x, y, wide, 210, palette.near, 1, 12),
        rect(x + 11, y + 11, wide - 22, 188, mix(palette.near, colour, 0.24), 1, 6),
      );
      let d = '';
      if (dice.chance(0.5))
        for (let k = 0; k < 6; k++)
          d += `M${n(x + 30)} ${n(y + 40 + k * 26)}h${n((wide - 70) * dice.float(0.2, 1))}`;
      else {
        d = `M${n(x + 26)} ${n(y + 140)}`;
        for (let k = 1; k < 9; k++)
          d += `L${n(x + 26 + ((wide - 52) * k) / 8)} ${n(y + dice.float(40, 170))}`;
      }
      sheet.add(line(d, colour, 6, 0.9));
      x += wide + 18;
    }
  }
}

/** Pipes with valves under the ceiling. */
export function pipes(sheet: Sheet, dice: Dice, palette: Palette, wall: Colour): void {
  const colour = lighter(mix(wall, palette.accent2, 0.2), 0.05);
  for (let i = 0; i < 2; i++) {
    const [y, x] = [34 + i * 46, sheet.width * dice.float(0.05, 0.95)];
    sheet.add(
      line(`M-20 ${n(y)}H${n(x)}V-20`, lighter(colour, -0.08), 27),
      line(`M-20 ${n(y - 6)}H${n(x - 6)}`, lighter(colour, 0.05), 6, 0.6),
      circle(x * 0.5, y, 23, palette.accent),
      circle(x * 0.5, y, 9, colour),
    );
  }
}
