import { lighter, mix, type Colour } from './colour.js';
import { windows } from './buildings.js';
import { closed, ellipse, line, n, rect, shape } from './shapes.js';
import type { Sheet } from './sheet.js';
import { atDepth, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';

/** One hall, tank or cooling tower with its chimney, left edge at `x`, standing on `foot`. */
export function works(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  x: number,
  foot: number,
  size: number,
  depth: number,
): void {
  const wall = mix(atDepth(palette, depth), palette.accent, 0.05);
  const wide = 230 * size;
  const tall = dice.float(110, 180) * size;
  const kind = dice.int(0, 2);
  if (kind === 0) {
    const teeth = 3;
    let d = `M${n(x)} ${n(foot)}V${n(foot - tall)}`;
    for (let i = 0; i < teeth; i++) d += `l${n(wide / teeth)} ${n(-46 * size)}v${n(46 * size)}`;
    sheet.add(
      shape(`${d}V${n(foot)}Z`, wall),
      windows(dice, x, foot - tall, wide, tall, palette.light, depth * 0.5),
    );
  } else if (kind === 1) {
    for (const i of [0, 1])
      sheet.add(
        rect(x + i * wide * 0.5, foot - tall, wide * 0.44, tall, lighter(wall, i * -0.02)),
        ellipse(x + i * wide * 0.5 + wide * 0.22, foot - tall, wide * 0.22, wide * 0.06, lighter(wall, 0.05)),
        line(`M${n(x + i * wide * 0.5)} ${n(foot - tall * 0.4)}h${n(wide * 0.44)}`, lighter(wall, -0.05), 4),
      );
    sheet.add(
      line(
        `M${n(x + wide * 0.4)} ${n(foot - tall * 0.7)}h${n(wide * 0.3)}v${n(-tall * 0.6)}h${n(wide * 0.4)}`,
        wall,
        11 * size,
      ),
    );
  } else {
    sheet.add(
      shape(
        `M${n(x)} ${n(foot)}Q${n(x + wide * 0.3)} ${n(foot - tall * 1.2)} ${n(x + wide * 0.2)} ${n(foot - tall * 2)}H${n(x + wide * 0.7)}Q${n(x + wide * 0.6)} ${n(foot - tall * 1.2)} ${n(x + wide * 0.9)} ${n(foot)}Z`,
        wall,
      ),
      ellipse(x + wide * 0.45, foot - tall * 2, wide * 0.25, 9, lighter(wall, 0.06)),
    );
    sheet.add(plume(dice, x + wide * 0.45, foot - tall * 2, 44 * size, mix(palette.sky[2], wall, 0.3)));
    return;
  }
  const chimney = tall * dice.float(1.7, 2.7);
  const cx = x + wide * dice.float(0.2, 0.8);
  sheet.add(
    shape(
      closed([
        [cx - 15 * size, foot],
        [cx - 9 * size, foot - chimney],
        [cx + 9 * size, foot - chimney],
        [cx + 15 * size, foot],
      ]),
      wall,
    ),
    rect(cx - 11 * size, foot - chimney + 14, 22 * size, 16 * size, mix(palette.accent, wall, 0.3)),
  );
  if (dice.chance(0.7)) sheet.add(plume(dice, cx, foot - chimney, 21 * size, mix(palette.sky[2], wall, 0.4)));
}

function plume(dice: Dice, x: number, y: number, size: number, colour: Colour): string {
  const wind = dice.float(0.5, 1.1);
  return [0, 1, 2, 3, 4, 5]
    .map((i) =>
      ellipse(
        x + i * i * size * 0.32 * wind,
        y - i * size * 0.85,
        size * (0.6 + i * 0.34),
        size * (0.5 + i * 0.22),
        colour,
        0.62 - i * 0.08,
      ),
    )
    .join('');
}
