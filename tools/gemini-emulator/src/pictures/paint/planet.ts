import { glow } from './glow.js';
import { mix, type Colour } from './colour.js';
import { circle, ellipse, line, n } from './shapes.js';
import type { Sheet } from './sheet.js';
import type { Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';

/** A planet with bands, lit from the upper left. */
export function paintPlanet(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  x: number,
  y: number,
  radius: number,
  rings: boolean,
): void {
  const disc = `M${n(x - radius)} ${n(y)}a${n(radius)} ${n(radius)} 0 1 0 ${n(radius * 2)} 0a${n(radius)} ${n(radius)} 0 1 0 ${n(-radius * 2)} 0Z`;
  const body: Colour = mix(palette.accent, palette.sky[2], 0.35);
  let bands = '';
  for (let at = -1; at < 1;) {
    const thick = dice.float(0.08, 0.3);
    const colour = mix(dice.pick([palette.accent, palette.accent2, palette.sky[2], palette.far]), body, 0.5);
    bands += ellipse(x, y + at * radius, radius * 1.5, thick * radius * 0.7, colour, 0.75);
    at += thick * 1.25;
  }
  const tilt = dice.float(-24, 24);
  sheet.add(glow(x, y, radius * 1.5, palette.sky[2], 0.75));
  const ringPath = (from: number): string =>
    `M${n(x - radius * 1.9)} ${n(y)}A${n(radius * 1.9)} ${n(radius * 0.5)} 0 0 ${from} ${n(x + radius * 1.9)} ${n(y)}`;
  const ring = (from: number): string =>
    `<g transform="rotate(${n(tilt)} ${n(x)} ${n(y)})">${line(ringPath(from), mix(palette.sky[2], '#ffffff', 0.3), radius * 0.14, 0.75)}${line(ringPath(from).replaceAll(n(radius * 0.5), n(radius * 0.58)), palette.accent2, radius * 0.04, 0.8)}</g>`;
  if (rings) sheet.add(ring(1));
  const shadow = `M${n(x - radius * 1.1)} ${n(y - radius * 1.1)}h${n(radius * 2.2)}v${n(radius * 2.2)}h${n(-radius * 2.2)}ZM${n(x - radius * 1.5)} ${n(y - radius * 0.34)}a${n(radius * 1.16)} ${n(radius * 1.16)} 0 1 1 ${n(radius * 2.32)} 0a${n(radius * 1.16)} ${n(radius * 1.16)} 0 1 1 ${n(-radius * 2.32)} 0Z`;
  const night = `<path d="${shadow}" fill="#04050f" fill-rule="evenodd" fill-opacity=".5"/>`;
  sheet.add(
    circle(x, y, radius, body),
    sheet.inside(disc, `<g transform="rotate(${n(tilt)} ${n(x)} ${n(y)})">${bands}</g>${night}`),
  );
  if (rings) sheet.add(ring(0));
}
