import type { Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { mix } from './colour.js';
import { line, n, rect, shape } from './shapes.js';
import type { Sheet } from './sheet.js';
import type { LightSource } from './sky.js';

/** Still water from `top` to `bottom`: the sky upside down, a path of light under the sun, and glints. */
export function paintWater(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  top: number,
  bottom: number,
  sun?: LightSource,
): void {
  const [high, middle, low] = palette.sky;
  const fill = sheet.linear([
    [0, mix(low, palette.far, 0.35)],
    [0.3, mix(middle, palette.far, 0.35)],
    [1, mix(high, palette.near, 0.55)],
  ]);
  sheet.add(rect(0, top, sheet.width, bottom - top, fill));
  if (sun) sheet.add(lightPath(dice, sun, top, bottom, palette));
  let glints = '';
  const rows = Math.round((bottom - top) / 17);
  for (let i = 1; i < rows; i++) {
    const near = i / rows;
    const y = top + (bottom - top) * near ** 1.5;
    for (let k = 0; k < sheet.width / 260; k++) {
      const long = 20 + 130 * near * dice.float(0.3, 1);
      glints += `M${n(dice.float(-50, sheet.width))} ${n(y)}h${n(long)}`;
    }
  }
  sheet.add(line(glints, mix(low, '#ffffff', 0.35), 2.2, 0.32));
}

function lightPath(dice: Dice, sun: LightSource, top: number, bottom: number, palette: Palette): string {
  let d = '';
  for (let y = top + 5; y < bottom; y += 13) {
    const near = (y - top) / (bottom - top);
    const half = sun.radius * (0.55 + near * 0.9) * dice.float(0.35, 1.05);
    const shift = dice.float(-12, 12) * (1 + near * 2);
    const thick = 2.5 + near * 5;
    d += `M${n(sun.x + shift - half)} ${n(y)}q${n(half)} ${n(-thick)} ${n(half * 2)} 0q${n(-half)} ${n(thick)} ${n(-half * 2)} 0Z`;
  }
  return shape(d, palette.sun, 0.8);
}

/** A wave line across the picture as a filled band: rounded crests for a lively sea. */
export function waveBand(
  dice: Dice,
  width: number,
  y: number,
  crest: number,
  long: number,
  bottom: number,
): string {
  let x = -long * dice.float(0.2, 1);
  let d = `M${n(x)} ${n(y)}`;
  while (x < width + long) {
    d += `c${n(long * 0.35)} ${n(-crest * 0.1)} ${n(long * 0.4)} ${n(-crest)} ${n(long * 0.62)} ${n(-crest)}c${n(long * 0.05)} ${n(crest * 0.9)} ${n(long * 0.2)} ${n(crest)} ${n(long * 0.38)} ${n(crest)}`;
    x += long;
  }
  return `${d}L${n(width + long * 2)} ${n(bottom)}L${n(-long)} ${n(bottom)}Z`;
}
