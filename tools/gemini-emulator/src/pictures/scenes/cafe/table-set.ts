import { lighter, mix } from '../../paint/colour.js';
import { circle, ellipse, line, n, rect, shape } from '../../paint/shapes.js';
import type { Sheet } from '../../paint/sheet.js';
import { isDark, type Palette } from '../../palette.js';
import type { Dice } from '../../seeded-dice.js';

/** A table with two chairs on the pavement, its foot at (x, y), with a guest when `someone`. */
export function tableSet(
  sheet: Sheet,
  palette: Palette,
  x: number,
  y: number,
  someone: boolean,
  dice: Dice,
): void {
  const ink = lighter(palette.near, -0.01);
  const chair = (dx: number, side: number): string =>
    line(
      `M${n(x + dx)} ${n(y)}l${n(side * 8)} -96M${n(x + dx + side * -62)} ${n(y)}l${n(side * 4)} -96M${n(x + dx - side * 66)} ${n(y - 98)}H${n(x + dx + side * 14)}M${n(x + dx + side * 8)} ${n(y - 98)}l${n(side * 20)} -112`,
      ink,
      9,
    );
  if (someone) {
    const cloth = mix(dice.pick([palette.accent, palette.accent2]), palette.near, 0.16);
    sheet.add(
      line(`M${n(x + 150)} ${n(y - 104)}h-64v104`, ink, 24),
      shape(`M${n(x + 112)} ${n(y - 98)}q-6 -120 40 -128q52 4 50 128Z`, cloth),
      circle(x + 150, y - 258, 34, ink),
      dice.chance(0.5) ? ellipse(x + 158, y - 284, 40, 15, cloth) : circle(x + 172, y - 282, 17, ink),
      line(`M${n(x + 140)} ${n(y - 196)}l-40 40l-28 -2`, cloth, 19),
    );
  }
  sheet.add(
    chair(-126, -1),
    chair(172, 1),
    line(`M${n(x)} ${n(y)}v-140M${n(x - 44)} ${n(y)}h88`, ink, 11),
    ellipse(x, y - 144, 108, 15, mix('#f3e6cf', palette.near, isDark(palette) ? 0.3 : 0.05)),
    rect(x - 44, y - 184, 34, 34, '#fbf4e8', 1, 7),
    line(`M${n(x - 34)} ${n(y - 196)}q-6 -14 4 -26m12 26q-6 -14 4 -26`, '#ffffff', 4, 0.6),
    rect(x + 22, y - 162, 46, 13, palette.accent, 1, 3),
  );
}
