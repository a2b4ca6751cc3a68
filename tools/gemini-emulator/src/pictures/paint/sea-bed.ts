import { lighter, type Colour } from './colour.js';
import { circle, ellipse, line, n, rect, shape } from './shapes.js';
import type { Sheet } from './sheet.js';
import type { Dice } from '../seeded-dice.js';

/** Three strands of kelp that grow from (x, y). */
export function kelp(dice: Dice, x: number, y: number, tall: number, colour: Colour): string {
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

/** A coral of one of three kinds on (x, y). */
export function coral(sheet: Sheet, dice: Dice, x: number, y: number, colour: Colour, size: number): void {
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

/** A wreck on the sea bed at (x, y). */
export function wreck(x: number, y: number, colour: Colour): string {
  return `<g transform="rotate(-13 ${n(x)} ${n(y)})">${shape(`M${n(x - 210)} ${n(y - 110)}L${n(x + 250)} ${n(y - 96)}Q${n(x + 210)} ${n(y + 20)} ${n(x + 130)} ${n(y + 40)}H${n(x - 150)}Q${n(x - 200)} ${n(y - 20)} ${n(x - 210)} ${n(y - 110)}Z`, colour)}${line(`M${n(x - 60)} ${n(y - 100)}V${n(y - 330)}M${n(x - 130)} ${n(y - 260)}h150M${n(x + 120)} ${n(y - 100)}V${n(y - 250)}`, colour, 13)}${[-100, -10, 80].map((dx) => circle(x + dx, y - 50, 17, lighter(colour, 0.09))).join('')}</g>`;
}
