import { glow } from '../paint/glow.js';
import { lighter, mix, type Colour } from '../paint/colour.js';
import { ground, jagged, rolling } from '../paint/land.js';
import { circle, closed, ellipse, line, n, placed, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { has, words } from '../reading/words.js';
import type { Scene } from './scene.js';

const WHALE = words('whale|кит[аы]?\\b');
const WRECK = words('wreck|sunken|ship|затонув|обломк|корабл');

/** Under water: shafts of light from above, kelp and coral, shoals, jellyfish, a whale, a wreck or a diver. */
export const underwater: Scene = (sheet, { dice, palette, details, subject }) => {
  const { width, height } = sheet;
  const deep = mix(palette.near, '#03293f', 0.4);
  const high = mix(isDark(palette) ? palette.sky[2] : palette.sky[1], '#6fd8d8', 0.35);
  const middle = mix(mix(palette.sky[1], '#0d7f96', 0.5), deep, 0.2);
  sheet.add(
    rect(
      0,
      0,
      width,
      height,
      sheet.linear([
        [0, high],
        [0.45, middle],
        [1, deep],
      ]),
    ),
  );
  const beam = sheet.linear([
    [0, lighter(high, 0.12), 0.55],
    [1, high, 0],
  ]);
  for (let i = 0; i < 6; i++) {
    const x = width * dice.float(0, 1);
    sheet.add(
      shape(
        closed([
          [x - 26, 0],
          [x + dice.float(30, 90), 0],
          [x + dice.float(60, 260), height * 0.85],
          [x - dice.float(40, 120), height * 0.85],
        ]),
        beam,
        0.6,
      ),
    );
  }
  const at = (depth: number): Colour => mix(middle, deep, depth);
  sheet.add(shape(ground(jagged(dice, width, height * 0.84, height * 0.3), height), at(0.25)));
  if (dice.chance(0.4) || has(subject, WHALE))
    sheet.add(
      whale(
        width * dice.float(0.3, 0.7),
        height * dice.float(0.24, 0.4),
        dice.float(420, 620),
        at(0.5),
        mix(high, '#ffffff', 0.25),
        dice.pick([-1, 1]),
      ),
    );
  else jellies(sheet, dice, palette, high);
  sheet.add(shape(ground(jagged(dice, width, height * 0.92, height * 0.2), height), at(0.5)));
  if (dice.chance(0.3) || has(subject, WRECK))
    sheet.add(wreck(width * dice.float(0.25, 0.6), height * 0.9, at(0.72)));
  for (let i = 0; i < 3; i++)
    sheet.add(
      shoal(
        dice,
        width * dice.float(0.15, 0.85),
        height * dice.float(0.3, 0.7),
        dice.pick([palette.accent, palette.accent2, mix(high, '#ffffff', 0.4)]),
      ),
    );
  const bed = rolling(dice, width, height * 0.93, 26);
  sheet.add(shape(ground(bed, height), at(0.88)));
  for (let i = 0; i < (width / 1000) * 16; i++)
    coral(
      sheet,
      dice,
      dice.float(0, width),
      height * dice.float(0.94, 1.01),
      dice.pick([
        palette.accent,
        palette.accent2,
        mix(palette.accent, '#b06ad0', 0.4),
        mix(palette.accent2, at(0.6), 0.4),
      ]),
      dice.float(60, 170),
    );
  for (const x of [dice.float(0, 0.12), dice.float(0.85, 1), dice.float(0.1, 0.9)])
    sheet.add(
      kelp(dice, width * x, height * 1.02, height * dice.float(0.4, 0.7), mix(deep, '#0f5a45', 0.35)),
    );
  if (details.has('person') || dice.chance(0.35))
    sheet.add(diver(width * dice.float(0.4, 0.6), height * dice.float(0.55, 0.66), palette));
  let bubbles = '';
  for (let i = 0; i < 40; i++)
    bubbles += circle(dice.float(0, width), dice.float(0, height), dice.float(2, 9), '#ffffff', 0.3);
  sheet.add(bubbles);
};

function whale(x: number, y: number, long: number, back: Colour, belly: Colour, side: number): string {
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

function jellies(sheet: Sheet, dice: Dice, palette: Palette, high: Colour): void {
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

function shoal(dice: Dice, x: number, y: number, colour: Colour): string {
  const side = dice.pick([-1, 1]);
  let d = '';
  for (let i = 0; i < 13; i++) {
    const [fx, fy, s] = [x + dice.float(-150, 150), y + dice.float(-70, 70), dice.float(11, 21)];
    const q = s * side;
    d += `M${n(fx - q)} ${n(fy)}q${n(q)} ${n(-s * 0.75)} ${n(q * 2)} 0l${n(q * 0.6)} ${n(-s * 0.45)}v${n(s * 0.9)}l${n(-q * 0.6)} ${n(-s * 0.45)}q${n(-q)} ${n(s * 0.75)} ${n(-q * 2)} 0Z`;
  }
  return shape(d, colour);
}

function kelp(dice: Dice, x: number, y: number, tall: number, colour: Colour): string {
  let out = '';
  for (let k = -1; k <= 1; k++) {
    const bend = dice.float(-60, 60);
    out += line(
      `M${n(x + k * 40)} ${n(y)}q${n(bend)} ${n(-tall * 0.3)} 0 ${n(-tall * 0.5)}t${n(-bend * 0.3)} ${n(-tall * 0.5)}`,
      colour,
      13,
    );
    for (let i = 1; i < 9; i++)
      out += ellipse(
        x + k * 40 + Math.sin(i) * 18 + (i % 2 === 0 ? 24 : -24),
        y - (tall * i) / 9,
        30,
        9,
        lighter(colour, 0.025),
        1,
        i % 2 === 0 ? -32 : 32,
      );
  }
  return out;
}

function coral(sheet: Sheet, dice: Dice, x: number, y: number, colour: Colour, size: number): void {
  const kind = dice.int(0, 2);
  if (kind === 0)
    sheet.add(
      shape(
        `M${n(x - size * 0.5)} ${n(y)}C${n(x - size * 0.8)} ${n(y - size)} ${n(x + size * 0.8)} ${n(y - size)} ${n(x + size * 0.5)} ${n(y)}Z`,
        colour,
      ),
      line(
        `M${n(x - size * 0.3)} ${n(y - 8)}q${n(size * 0.1)} ${n(-size * 0.4)} ${n(size * 0.24)} ${n(-size * 0.5)}M${n(x + size * 0.25)} ${n(y - 8)}q${n(-size * 0.05)} ${n(-size * 0.4)} ${n(-size * 0.16)} ${n(-size * 0.5)}`,
        lighter(colour, -0.08),
        5,
      ),
    );
  else if (kind === 1)
    sheet.add(
      line(
        `M${n(x)} ${n(y)}V${n(y - size * 0.9)}M${n(x)} ${n(y - size * 0.3)}q${n(-size * 0.4)} ${n(-size * 0.1)} ${n(-size * 0.4)} ${n(-size * 0.5)}M${n(x)} ${n(y - size * 0.2)}q${n(size * 0.4)} ${n(-size * 0.1)} ${n(size * 0.38)} ${n(-size * 0.6)}`,
        colour,
        size * 0.13,
      ),
    );
  else
    sheet.add(
      [0, 1, 2]
        .map(
          (i) =>
            rect(
              x + (i - 1) * size * 0.3 - size * 0.11,
              y - size * (0.5 + (i % 2) * 0.3),
              size * 0.22,
              size,
              colour,
              1,
              size * 0.1,
            ) +
            ellipse(
              x + (i - 1) * size * 0.3,
              y - size * (0.46 + (i % 2) * 0.3),
              size * 0.075,
              size * 0.05,
              lighter(colour, -0.16),
            ),
        )
        .join(''),
    );
}

function wreck(x: number, y: number, colour: Colour): string {
  return `<g transform="rotate(-13 ${n(x)} ${n(y)})">${shape(`M${n(x - 210)} ${n(y - 110)}L${n(x + 250)} ${n(y - 96)}Q${n(x + 210)} ${n(y + 20)} ${n(x + 130)} ${n(y + 40)}H${n(x - 150)}Q${n(x - 200)} ${n(y - 20)} ${n(x - 210)} ${n(y - 110)}Z`, colour)}${line(`M${n(x - 60)} ${n(y - 100)}V${n(y - 330)}M${n(x - 130)} ${n(y - 260)}h150M${n(x + 120)} ${n(y - 100)}V${n(y - 250)}`, colour, 13)}${[-100, -10, 80].map((dx) => circle(x + dx, y - 50, 17, lighter(colour, 0.09))).join('')}</g>`;
}

function diver(x: number, y: number, palette: Palette): string {
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
