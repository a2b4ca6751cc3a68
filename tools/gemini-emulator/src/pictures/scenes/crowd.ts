import { glow } from '../paint/glow.js';
import { lighter, mix } from '../paint/colour.js';
import { house } from '../paint/buildings.js';
import { crowdRow } from '../paint/people.js';
import { circle, closed, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { paintSky } from '../paint/sky.js';
import { lantern } from '../paint/things.js';
import { atDepth, isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { type Scene, variantOf } from './scene.js';

const KINDS = [
  [
    'stage',
    'stage|concert|band\b|music|sing|perform|theatre|speech|show\b|сцен|концерт|музык|песн|театр|речь|выступ',
  ],
  [
    'festival',
    'festival|lantern|parade|celebrat|carnival|danc|holiday|evening|фестивал|фонар|парад|праздн|карнавал|тан[ец]|гуляни',
  ],
  ['market', 'market|bazaar|stall|fair\b|queue|trade|sell|buy|рын[ок]|базар|ярмарк|прилав|очеред|торг|прода'],
] as const;

/** A crowd seen from behind: before a stage, at a festival of lanterns, or at a market. */
export const crowd: Scene = (sheet, input) => {
  const { dice, palette } = input;
  const { width, height } = sheet;
  const horizon = height * 0.66;
  const kind = variantOf(input, KINDS);
  paintSky(sheet, { horizon, dice, palette, noSun: kind !== 'festival' });
  if (kind === 'stage') stage(sheet, dice, palette, horizon);
  else street(sheet, dice, palette, horizon, kind === 'market');
  for (let row = 0; row < 4; row++) {
    const t = row / 3;
    const y = horizon + height * (0.02 + 0.27 * t ** 1.2);
    const size = 46 + 130 * t;
    sheet.add(
      shape(
        crowdRow(dice, width, y, size, kind === 'stage' ? 0.42 - t * 0.2 : 0.06),
        mix(atDepth(palette, 0.5 + 0.45 * t), palette.accent, 0.16 * (1 - t)),
      ),
    );
    if (row < 3) sheet.add(rect(0, y + size * 0.7, width, height - y, atDepth(palette, 0.55 + 0.4 * t)));
  }
  if (kind !== 'stage') hang(sheet, dice, palette, isDark(palette));
};

function stage(sheet: Sheet, dice: Dice, palette: Palette, horizon: number): void {
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

function street(sheet: Sheet, dice: Dice, palette: Palette, horizon: number, market: boolean): void {
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

function hang(sheet: Sheet, dice: Dice, palette: Palette, glowing: boolean): void {
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
