import { glow } from '../paint/glow.js';
import { lighter, mix } from '../paint/colour.js';
import { tower } from '../paint/buildings.js';
import { bookRow } from '../paint/home.js';
import { ground, jagged, rolling } from '../paint/land.js';
import { circle, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { tree } from '../paint/trees.js';
import { atDepth, isDark, type Palette } from '../palette.js';
import type { SceneName } from '../scenes/scene-names.js';
import type { Dice } from '../seeded-dice.js';

/** A quiet corner of the world behind a portrait: soft shapes of few tones, so that the face stays first. */
export function paintBackdrop(sheet: Sheet, dice: Dice, palette: Palette, scene: SceneName): void {
  const { width, height } = sheet;
  const [top, middle, low] = palette.sky;
  sheet.add(
    rect(
      0,
      0,
      width,
      height,
      sheet.linear([
        [0, mix(top, middle, 0.25)],
        [0.55, middle],
        [1, mix(low, middle, 0.3)],
      ]),
    ),
  );
  const sun = {
    x: width * dice.pick([0.2, 0.5, 0.8]),
    y: height * dice.float(0.24, 0.42),
    radius: dice.float(130, 330),
  };
  sheet.add(glow(sun.x, sun.y, sun.radius * 2.1, palette.sun, 0.6));
  if (dice.chance(0.55)) sheet.add(circle(sun.x, sun.y, sun.radius, mix(palette.sun, middle, 0.35), 0.8));
  const soft = (depth: number): `#${string}` => mix(atDepth(palette, depth), middle, 0.45);
  switch (scene) {
    case 'city':
    case 'neonStreet':
    case 'industry':
    case 'journey':
      for (const depth of [0.2, 0.5])
        for (let x = -40; x < width; x += dice.float(110, 180))
          sheet.add(
            tower(
              dice,
              x,
              height,
              dice.float(110, 190),
              height * dice.float(0.3, 0.75) * (1.1 - depth * 0.5),
              {
                wall: soft(depth),
                style: 'modern',
                ...(depth > 0.4 ? { light: mix(palette.light, soft(depth), 0.3), lit: 0.16 } : {}),
              },
            ),
          );
      break;
    case 'forest':
    case 'garden':
    case 'fields':
    case 'village':
      for (const depth of [0.25, 0.55]) {
        for (let i = 0; i < 7; i++)
          sheet.add(
            tree(
              dice,
              dice.pick(['pine', 'round']),
              dice.float(-40, width + 40),
              height * (0.8 + depth * 0.3),
              height * dice.float(0.4, 0.7),
              soft(depth),
            ),
          );
      }
      break;
    case 'interior':
    case 'stillLife':
    case 'workshop':
    case 'cafe':
      for (let row = 0; row < 4; row++) {
        const y = height * (0.24 + row * 0.22);
        for (const x of [-20, width * 0.66])
          sheet.add(
            bookRow(dice, x + dice.float(0, 40), y, width * 0.3, 130, [
              soft(0.3),
              soft(0.5),
              mix(palette.accent, middle, 0.55),
              mix(palette.accent2, middle, 0.55),
            ]),
            rect(x - 10, y, width * 0.37, 15, soft(0.62)),
          );
      }
      break;
    case 'space':
      for (let i = 0; i < 60; i++)
        sheet.add(circle(dice.float(0, width), dice.float(0, height), dice.float(1.5, 4), '#ffffff', 0.8));
      sheet.add(
        circle(width * 0.82, height * 0.28, 150, mix(palette.accent, middle, 0.4)),
        circle(width * 0.86, height * 0.32, 140, mix(palette.accent, top, 0.6), 0.5),
      );
      break;
    case 'crowd':
      for (let i = 0; i < 34; i++)
        sheet.add(
          circle(
            dice.float(0, width),
            dice.float(0, height),
            dice.float(18, 60),
            dice.pick([palette.light, palette.accent, palette.accent2]),
            dice.float(0.12, 0.34),
          ),
        );
      break;
    case 'sea':
    case 'underwater':
    case 'canal':
      sheet.add(rect(0, height * 0.6, width, height * 0.4, soft(0.3)));
      for (let i = 0; i < 24; i++)
        sheet.add(
          line(
            `M${n(dice.float(-60, width))} ${n(height * dice.float(0.62, 1))}h${n(dice.float(50, 220))}`,
            mix(low, '#ffffff', 0.3),
            5,
            0.35,
          ),
        );
      break;
    case 'mountains':
    case 'desert':
    case 'ruins':
    case 'skyIslands':
    case 'castle':
      sheet.add(
        shape(ground(jagged(dice, width, height * 0.7, height * 0.34), height), soft(0.14)),
        shape(ground(rolling(dice, width, height * 0.76, 60), height), soft(0.4)),
      );
      break;
  }
  if (isDark(palette))
    for (let i = 0; i < 9; i++)
      sheet.add(
        circle(
          dice.float(0, width),
          height * dice.float(0.3, 1),
          dice.float(14, 44),
          palette.light,
          dice.float(0.1, 0.28),
        ),
      );
  sheet.add(rect(0, 0, width, height, lighter(middle, -0.02), 0.12));
}
