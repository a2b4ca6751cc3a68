import { lighter, mix, type Colour } from './colour.js';
import { closed, line, n, rect, shape } from './shapes.js';
import type { Sheet } from './sheet.js';
import { atDepth, isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';

/** The towers and walls of a castle about `x`, standing on `foot`. */
export function keep(sheet: Sheet, dice: Dice, palette: Palette, x: number, foot: number): void {
  const wall = mix(atDepth(palette, 0.44), palette.sky[2], isDark(palette) ? 0.06 : 0.2);
  const roof = mix(palette.accent, atDepth(palette, 0.7), 0.4);
  const spans = [
    [-230, 60, 220],
    [-150, 84, 300],
    [160, 62, 240],
    [88, 80, 330],
    [-40, 100, 430],
    [30, 54, 350],
  ] as const;
  sheet.add(rect(x - 240, foot - 130, 480, 190, lighter(wall, -0.02)));
  for (let i = 0; i < 12; i++) sheet.add(rect(x - 240 + i * 41, foot - 152, 24, 30, lighter(wall, -0.02)));
  for (const [dx, wide, base] of spans) {
    const tall = base * dice.float(0.8, 1.12);
    const shade = lighter(wall, dice.float(-0.03, 0.015));
    const top = foot - tall;
    sheet.add(
      rect(x + dx, top, wide, tall + 60, shade),
      rect(x + dx + wide * 0.62, top, wide * 0.38, tall + 60, lighter(shade, -0.05)),
      rect(x + dx - 6, top - 4, wide + 12, 20, lighter(shade, -0.03)),
    );
    if (dice.chance(0.75))
      sheet.add(
        shape(
          closed([
            [x + dx - 12, top],
            [x + dx + wide / 2, top - wide * dice.float(1, 1.9)],
            [x + dx + wide + 12, top],
          ]),
          roof,
        ),
      );
    else
      for (let k = 0; k < 4; k++)
        sheet.add(rect(x + dx - 4 + (k * wide) / 3.4, top - 22, wide / 6, 24, shade));
    for (let y = top + 34; y < foot - 50; y += 56)
      if (dice.chance(0.6))
        sheet.add(
          shape(
            `M${n(x + dx + wide * 0.34)} ${n(y + 26)}v-16a${n(wide * 0.1)} 9 0 0 1 ${n(wide * 0.2)} 0v16Z`,
            isDark(palette) ? palette.light : lighter(wall, -0.22),
          ),
        );
    if (dice.chance(0.5))
      sheet.add(flag(x + dx + wide / 2, top - wide * 1.2, palette.accent2, dice.pick([-1, 1])));
  }
  sheet.add(shape(`M${n(x - 40)} ${n(foot + 40)}v-76a40 44 0 0 1 80 0v76Z`, lighter(wall, -0.2)));
}

function flag(x: number, y: number, colour: Colour, side: number): string {
  return (
    line(`M${n(x)} ${n(y + 70)}V${n(y)}`, lighter(colour, -0.2), 4) +
    shape(
      `M${n(x)} ${n(y)}q${n(side * 24)} -10 ${n(side * 44)} 4t${n(side * 30)} 2q${n(side * -14)} 14 ${n(side * -4)} 26q${n(side * -24)} 8 ${n(side * -40)} -4t${n(side * -30)} 0Z`,
      colour,
    )
  );
}

/** A dragon in flight, its middle at (x, y). */
export function dragon(x: number, y: number, size: number, ink: Colour): string {
  const u = size / 100;
  const at = (dx: number, dy: number): string => `${n(x + dx * u)} ${n(y + dy * u)}`;
  return shape(
    `M${at(-52, 10)}Q${at(-30, -2)} ${at(-8, 2)}Q${at(-18, -30)} ${at(-2, -52)}Q${at(2, -36)} ${at(12, -34)}Q${at(12, -22)} ${at(24, -18)}Q${at(20, -8)} ${at(18, 2)}Q${at(34, 0)} ${at(42, -12)}L${at(40, -20)}L${at(47, -15)}L${at(60, -12)}L${at(58, -6)}L${at(47, -4)}Q${at(38, 12)} ${at(16, 12)}Q${at(30, 26)} ${at(26, 44)}Q${at(18, 34)} ${at(8, 34)}Q${at(6, 22)} ${at(-4, 20)}Q${at(-8, 14)} ${at(-12, 11)}Q${at(-34, 10)} ${at(-60, 26)}L${at(-66, 18)}L${at(-58, 18)}Z`,
    ink,
  );
}
