import { lighter, mix, type Colour } from './colour.js';
import { circle, ellipse, n, rect, shape } from './shapes.js';
import type { Sheet } from './sheet.js';
import { atDepth, isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';

/** A train that runs to the right, the front of its first carriage at `x`, wheels on `foot`. */
export function train(sheet: Sheet, dice: Dice, palette: Palette, x: number, foot: number): void {
  const body = palette.accent;
  const ink = atDepth(palette, 0.98);
  for (let i = 1; i <= 4; i++) {
    const cx = x - i * 186;
    sheet.add(
      rect(cx, foot - 84, 174, 66, mix(i % 2 === 0 ? palette.accent2 : body, palette.near, 0.12), 1, 9),
      rect(cx - 3, foot - 92, 180, 13, ink, 1, 5),
      [0, 1, 2, 3, 4].map((k) => rect(cx + 13 + k * 32, foot - 70, 22, 24, palette.light, 1, 3)).join(''),
      circle(cx + 32, foot - 10, 13, ink),
      circle(cx + 140, foot - 10, 13, ink),
    );
  }
  if (dice.chance(0.5)) {
    sheet.add(
      rect(x, foot - 78, 150, 54, body, 1, 22),
      rect(x - 6, foot - 116, 66, 96, mix(body, palette.near, 0.3), 1, 6),
      rect(x + 6, foot - 102, 40, 30, palette.light, 1, 4),
      rect(x + 108, foot - 124, 22, 52, ink),
      rect(x + 74, foot - 96, 18, 24, ink, 1, 6),
      circle(x + 152, foot - 54, 13, palette.light),
      [20, 62, 104, 140].map((dx) => circle(x + dx, foot - 12, 15, ink)).join(''),
    );
    sheet.add(
      [0, 1, 2, 3, 4, 5]
        .map((i) =>
          ellipse(
            x + 118 - i * 62 - i * i * 7,
            foot - 150 - i * 20,
            27 + i * 15,
            21 + i * 9,
            mix(palette.sky[2], '#ffffff', 0.4),
            0.8 - i * 0.1,
          ),
        )
        .join(''),
    );
  } else {
    sheet.add(
      shape(`M${n(x)} ${n(foot - 92)}h90q80 10 110 74H${n(x)}Z`, body),
      rect(x, foot - 40, 190, 9, '#fff3dd', 0.85),
      shape(`M${n(x + 92)} ${n(foot - 78)}q44 8 64 32h-64Z`, palette.near),
      [0, 1].map((k) => rect(x + 12 + k * 36, foot - 74, 26, 24, palette.light, 1, 3)).join(''),
      circle(x + 40, foot - 10, 13, ink),
      circle(x + 140, foot - 10, 13, ink),
    );
  }
}

/** A loaded car seen from behind, wheels on (x, y). */
export function car(x: number, y: number, size: number, colour: Colour, palette: Palette): string {
  const tail = isDark(palette) ? '#ff5a4a' : '#c8332b';
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${size})">${ellipse(0, 4, 110, 13, palette.near, 0.5)}${rect(-80, -30, 34, 36, '#17151b', 1, 9)}${rect(46, -30, 34, 36, '#17151b', 1, 9)}${shape('M-66 -74Q-58 -124 -34 -126H34Q58 -124 66 -74Z', lighter(colour, -0.05))}${shape('M-52 -78Q-46 -112 -30 -114H30Q46 -112 52 -78Z', mix(palette.sky[1], palette.near, 0.3))}${rect(-94, -80, 188, 64, colour, 1, 20)}${rect(-88, -66, 36, 17, tail, 1, 5)}${rect(52, -66, 36, 17, tail, 1, 5)}${rect(-30, -48, 60, 20, '#f4efe4', 1, 4)}${rect(-46, -152, 92, 26, palette.accent2, 1, 8)}${rect(-30, -176, 54, 24, lighter(palette.accent2, -0.1), 1, 6)}</g>`;
}
