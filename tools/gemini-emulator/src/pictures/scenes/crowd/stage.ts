import { glow } from '../../paint/glow.js';
import { lighter, mix } from '../../paint/colour.js';
import { circle, closed, line, n, rect, shape } from '../../paint/shapes.js';
import type { Sheet } from '../../paint/sheet.js';
import type { Palette } from '../../palette.js';
import type { Dice } from '../../seeded-dice.js';

/** A stage with a screen, beams of light and performers, its boards at `horizon`. */
export function stage(sheet: Sheet, dice: Dice, palette: Palette, horizon: number): void {
  const { width, height } = sheet;
  const middle = width / 2;
  const back = mix(palette.sky[1], palette.near, 0.35);
  sheet.add(rect(0, 0, width, height, mix(palette.near, palette.sky[0], 0.35), 0.72));
  const screen = { x: middle - 300, y: height * 0.16, wide: 600, tall: horizon - height * 0.2 };
  sheet.add(
    rect(screen.x - 26, screen.y - 26, screen.wide + 52, screen.tall + 52, palette.near),
    rect(
      screen.x,
      screen.y,
      screen.wide,
      screen.tall,
      sheet.linear([
        [0, palette.sky[1]],
        [1, palette.sky[2]],
      ]),
    ),
  );
  sheet.add(glow(middle, horizon - 190, 330, palette.sun, 0.9));
  if (dice.chance(0.5))
    sheet.add(circle(middle, screen.y + screen.tall * 0.5, 130, mix(palette.sun, palette.accent, 0.35)));
  else
    for (let i = 0; i < 13; i++)
      sheet.add(
        rect(
          middle - 250 + i * 40,
          horizon - 60 - dice.float(40, 260),
          24,
          300,
          dice.pick([palette.accent, palette.accent2]),
          0.85,
          8,
        ),
      );
  for (let i = 0; i < 7; i++) {
    const x = width * (0.06 + i * 0.147);
    const beam = sheet.linear([
      [0, dice.pick([palette.accent, palette.accent2, palette.light]), 0.62],
      [1, palette.light, 0],
    ]);
    const lean = (middle - x) * dice.float(0.1, 0.9) + dice.float(-90, 90);
    sheet.add(
      shape(
        closed([
          [x - 7, 40],
          [x + 7, 40],
          [x + lean + 95, horizon + 40],
          [x + lean - 95, horizon + 40],
        ]),
        beam,
      ),
      rect(x - 18, 18, 36, 30, palette.near, 1, 6),
    );
  }
  sheet.add(
    rect(0, 30, width, 9, palette.near),
    rect(middle - 380, horizon - 50, 760, 110, back),
    rect(middle - 380, horizon - 54, 760, 9, palette.accent),
  );
  for (const dx of [-170, 0, 160]) performer(sheet, dice, palette, middle + dx, horizon - 50);
}

function performer(sheet: Sheet, dice: Dice, palette: Palette, x: number, foot: number): void {
  const ink = lighter(palette.near, -0.02);
  const arm = dice.pick(['M14 -104l44 -66', 'M-14 -104l-44 -66', 'M12 -100l34 34', 'M-12 -100l-30 40l50 4']);
  sheet.add(
    `<g transform="translate(${n(x)} ${n(foot)})">${line('M-9 -58l-14 56M9 -58l16 56', ink, 15)}${rect(-21, -118, 42, 70, ink, 1, 15)}${circle(0, -136, 16, ink)}${line(arm, ink, 11)}</g>`,
  );
}
