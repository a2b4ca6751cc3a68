import { lighter, mix, type Colour } from './colour.js';
import { windows } from './buildings.js';
import { figure } from './people.js';
import { circle, closed, line, n, rect, shape } from './shapes.js';
import type { Sheet } from './sheet.js';
import { isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';

/** A narrow house with a gable, left edge at `x`; with framed windows and a door when `rich`. */
export function gable(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  x: number,
  foot: number,
  wide: number,
  tall: number,
  wall: Colour,
  rich: boolean,
): void {
  const top = foot - tall;
  const kind = dice.int(0, 2);
  const roof = mix(palette.near, palette.accent, 0.3);
  sheet.add(
    rect(x, top, wide + 1, tall, wall),
    rect(x + wide * 0.82, top, wide * 0.18, tall, lighter(wall, -0.05)),
  );
  if (kind === 0)
    sheet.add(
      shape(
        closed([
          [x - 5, top + 2],
          [x + wide / 2, top - wide * 0.62],
          [x + wide + 5, top + 2],
        ]),
        rich ? roof : wall,
      ),
    );
  else if (kind === 1)
    sheet.add(
      shape(
        `M${n(x)} ${n(top + 1)}v-24h${n(wide * 0.16)}v-26h${n(wide * 0.16)}v-26h${n(wide * 0.36)}v26h${n(wide * 0.16)}v26h${n(wide * 0.16)}v24Z`,
        wall,
      ),
    );
  else
    sheet.add(
      shape(
        `M${n(x)} ${n(top + 1)}q${n(wide * 0.1)} -34 ${n(wide * 0.26)} -36q0 -44 ${n(wide * 0.24)} -46q${n(wide * 0.24)} 2 ${n(wide * 0.24)} 46q${n(wide * 0.16)} 2 ${n(wide * 0.26)} 36Z`,
        wall,
      ),
    );
  if (!rich) {
    sheet.add(windows(dice, x, top, wide, tall, palette.light, 0.14));
    return;
  }
  const frame = mix('#fbf3e4', wall, 0.2);
  const columns = wide > 140 ? 3 : 2;
  const pane = wide / (columns * 2 + 1);
  for (let y = top + 26; y < foot - 74; y += 72) {
    for (let c = 0; c < columns; c++) {
      const px = x + pane * (1 + c * 2);
      const lit = dice.chance(isDark(palette) ? 0.62 : 0.2);
      sheet.add(
        rect(px - 4, y - 4, pane + 8, 52, frame, 0.85, 3),
        rect(px, y, pane, 44, lit ? palette.light : mix(palette.near, palette.sky[1], 0.35)),
      );
    }
  }
  sheet.add(
    shape(
      `M${n(x + wide * 0.38)} ${n(foot)}v-44a${n(wide * 0.12)} 18 0 0 1 ${n(wide * 0.24)} 0v44Z`,
      mix(palette.accent, palette.near, 0.5),
    ),
  );
  if (dice.chance(0.3))
    sheet.add(circle(x + wide / 2, top - wide * 0.16, wide * 0.08, mix(palette.near, wall, 0.4)));
}

/** A stone bridge with people on it, the middle of its water line at (x, y). */
export function bridge(
  sheet: Sheet,
  palette: Palette,
  x: number,
  y: number,
  wide: number,
  stone: Colour,
  dice: Dice,
  many: boolean,
): void {
  const half = wide / 2;
  sheet.add(
    shape(
      `M${n(x - half - 120)} ${n(y + 40)}Q${n(x)} ${n(y - 170)} ${n(x + half + 120)} ${n(y + 40)}V${n(y + 70)}H${n(x + half * 0.62)}Q${n(x + half * 0.5)} ${n(y - 44)} ${n(x)} ${n(y - 44)}T${n(x - half * 0.62)} ${n(y + 70)}H${n(x - half - 120)}Z`,
      stone,
    ),
    line(
      `M${n(x - half - 110)} ${n(y + 14)}Q${n(x)} ${n(y - 192)} ${n(x + half + 110)} ${n(y + 14)}`,
      lighter(stone, 0.09),
      12,
    ),
    line(
      `M${n(x - half * 0.6)} ${n(y + 60)}Q${n(x - half * 0.48)} ${n(y - 36)} ${n(x)} ${n(y - 36)}T${n(x + half * 0.6)} ${n(y + 60)}`,
      lighter(stone, -0.07),
      8,
    ),
  );
  for (const dx of many ? [-150, -60, 20, 110] : [dice.float(-90, 90)]) {
    sheet.add(
      figure(dice, x + dx, y - 68 + Math.abs(dx) * 0.12, 112, {
        cloth: dice.pick([palette.accent, palette.accent2]),
        ink: palette.near,
        dress: dice.pick(['coat', 'dress', 'jacket']),
        hat: dice.chance(0.4),
      }),
    );
  }
}
