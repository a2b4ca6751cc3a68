import { glow } from './glow.js';
import { mix, type Colour } from './colour.js';
import { circle, ellipse, line, n, placed, rect, shape } from './shapes.js';
import type { Sheet } from './sheet.js';
import type { Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';

/** A whale, its middle at (x, y); `side` is 1 when it swims to the left, -1 to the right. */
export function whale(x: number, y: number, long: number, back: Colour, belly: Colour, side: number): string {
  const art =
    shape(
      'M-50 2C-40 -22 0 -26 26 -14C36 -8 44 -8 50 -16L62 -24Q60 -12 54 -8Q62 -4 66 6Q54 2 46 0C30 18 -8 26 -34 16C-46 12 -52 8 -50 2Z',
      back,
    ) +
    shape('M-49 6C-30 16 0 14 20 9C6 20 -20 22 -34 16C-44 13 -49 9 -49 6Z', belly, 0.7) +
    shape('M-14 12Q-10 30 8 34Q4 20 2 12Z', back) +
    circle(-36, 1, 1.6, belly) +
    line('M-46 8q16 6 34 5M-42 11q14 4 26 4', back, 0.8, 0.6);
  return placed(art, x, y, (long / 110) * side, long / 110, -6 * side);
}

/** Jellyfish with their glow, over the upper half. */
export function jellies(sheet: Sheet, dice: Dice, palette: Palette, high: Colour): void {
  for (let i = 0; i < (sheet.width / 1000) * 5; i++) {
    const [x, y, size] = [
      sheet.width * dice.float(0.06, 0.94),
      sheet.height * dice.float(0.1, 0.6),
      dice.float(36, 104),
    ];
    const colour = mix(dice.pick([palette.accent, palette.accent2]), high, 0.3);
    let arms = '';
    for (let k = -3; k <= 3; k++)
      arms += `M${n(x + k * size * 0.24)} ${n(y)}q${n(dice.float(-24, 24))} ${n(size * 0.7)} ${n(dice.float(-16, 16))} ${n(size * dice.float(1, 1.9))}`;
    sheet.add(
      glow(x, y, size * 2, palette.accent, 0.5),
      line(arms, colour, size * 0.07, 0.75),
      shape(
        `M${n(x - size)} ${n(y)}C${n(x - size)} ${n(y - size * 1.4)} ${n(x + size)} ${n(y - size * 1.4)} ${n(x + size)} ${n(y)}Q${n(x + size * 0.66)} ${n(y + size * 0.22)} ${n(x + size * 0.33)} ${n(y)}T${n(x - size * 0.33)} ${n(y)}T${n(x - size)} ${n(y)}Z`,
        colour,
        0.9,
      ),
      ellipse(x - size * 0.3, y - size * 0.55, size * 0.26, size * 0.17, '#ffffff', 0.5),
    );
  }
}

/** A shoal of small fish about (x, y). */
export function shoal(dice: Dice, x: number, y: number, colour: Colour): string {
  const side = dice.pick([-1, 1]);
  let d = '';
  for (let i = 0; i < 13; i++) {
    const [fx, fy, s] = [x + dice.float(-150, 150), y + dice.float(-70, 70), dice.float(11, 21)];
    const q = s * side;
    d += `M${n(fx - q)} ${n(fy)}q${n(q)} ${n(-s * 0.75)} ${n(q * 2)} 0l${n(q * 0.6)} ${n(-s * 0.45)}v${n(s * 0.9)}l${n(-q * 0.6)} ${n(-s * 0.45)}q${n(-q)} ${n(s * 0.75)} ${n(-q * 2)} 0Z`;
  }
  return shape(d, colour);
}

/** A diver with a lamp, about (x, y). */
export function diver(x: number, y: number, palette: Palette): string {
  const suit = mix(palette.near, '#10202c', 0.4);
  return placed(
    rect(-70, -46, 86, 34, palette.accent, 1, 14) +
      shape('M-90 -20Q-10 -46 60 -22Q70 0 40 10Q-30 16 -90 6Z', suit) +
      circle(78, -22, 25, suit) +
      rect(84, -36, 22, 24, palette.light, 1, 8) +
      line('M-86 -8L-150 -22M-86 0L-146 24M30 2L70 44', suit, 17) +
      shape('M-146 -34L-216 -38L-204 -6L-146 -12ZM-142 14L-210 36L-186 58L-136 34Z', palette.accent2) +
      circle(70, 46, 7, palette.light),
    x,
    y,
    1.25,
    1.25,
    -14,
  );
}
