import { lighter, mix, type Colour } from '../../paint/colour.js';
import { circle, line, n, rect, shape } from '../../paint/shapes.js';
import type { Sheet } from '../../paint/sheet.js';
import type { Palette } from '../../palette.js';
import type { Dice } from '../../seeded-dice.js';

/** A scatter of single bricks on a wall. */
export function brick(
  sheet: Sheet,
  dice: Dice,
  wall: Colour,
  x: number,
  top: number,
  wide: number,
  tall: number,
): void {
  let d = '';
  for (let i = 0; i < 70; i++)
    d += `M${n(x + dice.float(10, wide - 46))} ${n(top + Math.round(dice.float(1, tall / 17)) * 17)}h34`;
  sheet.add(line(d, lighter(wall, -0.045), 7));
}

/** The lit shop window with shelves, lamps and guests. */
export function inside(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  pane: { x: number; y: number; wide: number; tall: number },
): void {
  const { x, y, wide, tall } = pane;
  const frame = mix('#5a3826', palette.near, 0.35);
  const warm = sheet.linear([
    [0, mix(palette.light, '#fff3d2', 0.4)],
    [1, mix(palette.light, palette.accent, 0.3)],
  ]);
  const parts = [rect(x, y, wide, tall, warm)];
  for (let row = 0; row < 2; row++)
    for (let i = 0; i < 11; i++)
      parts.push(
        rect(
          x + 24 + i * (wide / 11),
          y + 44 + row * 66 - dice.float(22, 40),
          19,
          44,
          dice.pick([palette.accent, palette.accent2, frame, mix(palette.far, frame, 0.3)]),
          0.75,
          5,
        ),
      );
  parts.push(rect(x, y + 64, wide, 8, frame, 0.6), rect(x, y + 130, wide, 8, frame, 0.6));
  for (let i = 0; i < 3; i++)
    parts.push(
      line(`M${n(x + wide * (0.2 + i * 0.3))} ${n(y)}v34`, frame, 4),
      circle(x + wide * (0.2 + i * 0.3), y + 48, 18, '#fffbe8'),
    );
  for (let i = 0; i < 4; i++) {
    const px = x + wide * (0.14 + i * 0.24) + dice.float(-16, 16);
    parts.push(
      shape(
        `M${n(px - 42)} ${n(y + tall)}q4 -86 42 -90q38 4 42 90Z`,
        mix(dice.pick([palette.accent, palette.accent2, palette.near]), frame, 0.45),
      ),
      circle(px, y + tall - 112, 25, frame),
      dice.chance(0.5) ? circle(px, y + tall - 138, 12, frame) : '',
    );
  }
  parts.push(rect(x, y + tall - 34, wide, 40, frame));
  sheet.add(
    rect(x - 12, y - 8, wide + 24, tall + 22, frame, 1, 6),
    sheet.inside(`M${n(x)} ${n(y)}h${n(wide)}v${n(tall)}h${n(-wide)}Z`, parts.join('')),
    line(`M${n(x + wide / 3)} ${n(y)}v${n(tall)}M${n(x + (wide * 2) / 3)} ${n(y)}v${n(tall)}`, frame, 9),
  );
}

/** A striped awning, its upper left corner at (x, y). */
export function awning(sheet: Sheet, palette: Palette, x: number, y: number, wide: number): void {
  const stripes = 12;
  const step = wide / stripes;
  for (let i = 0; i < stripes; i++)
    sheet.add(
      shape(
        `M${n(x + 20 + i * (step - 3.4))} ${n(y)}h${n(step - 3.4)}L${n(x + (i + 1) * step)} ${n(y + 92)}a${n(step / 2)} 24 0 0 1 ${n(-step)} 0Z`,
        i % 2 === 0 ? palette.accent : '#f8eedd',
      ),
    );
  sheet.add(rect(x, y + 88, wide, 9, palette.near, 0.14));
}

/** A round sign on a bracket that starts at (x, y). */
export function sign(sheet: Sheet, dice: Dice, palette: Palette, x: number, y: number): void {
  const glyph = dice.pick([
    line('M24 -10q22 0 18 18q-4 12 -20 12', '#f8eedd', 7) +
      shape('M-28 -20h52q0 40 -14 50h-24q-14 -10 -14 -50Z', '#f8eedd'),
    shape('M-30 22q0 -46 30 -46t30 46Z', '#f8eedd') + line('M-14 -8l8 20M2 -14l8 24', palette.accent, 5),
    shape('M-32 -24l28 8v44l-28 -8ZM32 -24l-28 8v44l28 -8Z', '#f8eedd'),
    circle(0, 0, 27, '#f8eedd') + circle(0, 0, 11, palette.accent),
  ]);
  sheet.add(
    line(`M${n(x)} ${n(y)}h84`, palette.near, 7),
    line(`M${n(x + 34)} ${n(y)}v22M${n(x + 80)} ${n(y)}v22`, palette.near, 4),
    `<g transform="translate(${n(x + 57)} ${n(y + 76)})">${circle(0, 0, 57, palette.accent)}${glyph}</g>`,
  );
}
