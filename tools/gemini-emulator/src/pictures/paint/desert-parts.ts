import { lighter } from './colour.js';
import { closed, line, n, type Point, rect, shape, soft } from './shapes.js';
import type { Sheet } from './sheet.js';
import { atDepth, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';

/** The outline of table mountains that stand on `base`. */
export function mesas(dice: Dice, width: number, base: number, rise: number): Point[] {
  const points: Point[] = [[-20, base]];
  for (let x = 0; x < width;) {
    const [gap, top, tall] = [dice.float(40, 240), dice.float(60, 220), rise * dice.float(0.4, 1)];
    points.push(
      [x + gap, base],
      [x + gap + 22, base - tall * 0.55],
      [x + gap + 30, base - tall],
      [x + gap + 30 + top, base - tall * 0.98],
      [x + gap + top + 40, base - tall * 0.5],
      [x + gap + top + 64, base],
    );
    x += gap + top + 64;
  }
  return points;
}

/** A group of three old monuments standing on `foot`. */
export function monuments(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  foot: number,
  kind: 'obelisks' | 'pyramids' | 'towers',
): void {
  const colour = atDepth(palette, 0.34);
  const dark = atDepth(palette, 0.46);
  let x = sheet.width * dice.float(0.12, 0.5);
  for (let i = 0; i < 3; i++) {
    const size = dice.float(110, 230);
    if (kind === 'pyramids') {
      sheet.add(
        shape(
          closed([
            [x - size, foot + 20],
            [x, foot - size * 0.9],
            [x + size, foot + 20],
          ]),
          colour,
        ),
        shape(
          closed([
            [x, foot - size * 0.9],
            [x + size, foot + 20],
            [x + size * 0.2, foot + 20],
          ]),
          dark,
        ),
      );
    } else if (kind === 'obelisks') {
      sheet.add(
        shape(
          closed([
            [x - 22, foot + 20],
            [x - 14, foot - size],
            [x, foot - size - 26],
            [x + 14, foot - size],
            [x + 22, foot + 20],
          ]),
          dark,
        ),
      );
    } else {
      sheet.add(
        rect(x - 26, foot - size, 52, size + 20, colour),
        rect(x + 4, foot - size, 22, size + 20, dark),
        shape(`M${n(x - 32)} ${n(foot - size)}a32 34 0 0 1 64 0Z`, dark),
        line(`M${n(x)} ${n(foot - size - 30)}v-24`, dark, 4),
      );
    }
    x += size * dice.float(0.9, 1.6);
  }
}

/** A row of dunes with their crest about `y`: lit slopes, shaded slopes, a fine edge of light. */
export function dune(
  dice: Dice,
  width: number,
  y: number,
  rise: number,
  bottom: number,
  lit: `#${string}`,
  shade: `#${string}`,
  lightLeft: boolean,
): string {
  const long = dice.float(420, 700);
  let x = -long * dice.float(0.1, 0.9);
  const crest: Point[] = [];
  const parts: string[] = [];
  while (x < width + long) {
    const top: Point = [x + long * 0.5, y - rise * dice.float(0.7, 1.15)];
    crest.push([x, y + rise * 0.3], [x + long * 0.24, y - rise * 0.25], top, [
      x + long * 0.72,
      y - rise * 0.1,
    ]);
    const foot = y + rise * dice.float(1.4, 2.2);
    const away = lightLeft ? 1 : -1;
    parts.push(
      shape(
        `M${n(top[0])} ${n(top[1])}Q${n(top[0] + away * long * 0.2)} ${n(top[1] + rise * 0.5)} ${n(top[0] + away * long * 0.56)} ${n(y + rise * 0.5)}L${n(top[0] + away * long * 0.3)} ${n(foot)}Q${n(top[0] + away * long * 0.02)} ${n(y + rise * 0.8)} ${n(top[0])} ${n(top[1])}Z`,
        shade,
        0.55,
      ),
    );
    x += long;
  }
  return (
    shape(`${soft(crest)}L${n(width + long)} ${n(bottom)}L${n(-long)} ${n(bottom)}Z`, lit) +
    parts.join('') +
    line(soft(crest), lighter(lit, 0.05), 2.5, 0.7)
  );
}
