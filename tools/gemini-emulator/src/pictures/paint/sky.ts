import { glow } from './glow.js';
import { atDepth, isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { lighter, mix } from './colour.js';
import { circle, ellipse, line, n, rect, shape } from './shapes.js';
import type { Sheet } from './sheet.js';

export interface SkyWish {
  /** Where the land begins, in sheet units from the top. */
  readonly horizon: number;
  readonly dice: Dice;
  readonly palette: Palette;
  readonly clouds?: number;
  readonly stars?: boolean;
  readonly aurora?: boolean;
  /** Where the sun or moon stands and how large it is; chosen by the dice when absent. */
  readonly sun?: { readonly x: number; readonly y: number; readonly radius: number } | undefined;
  readonly noSun?: boolean;
}

/** Where the light of a picture comes from. */
export interface LightSource {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Paints the whole sky (and, under the horizon, its lowest colour) and says where its light stands. */
export function paintSky(sheet: Sheet, wish: SkyWish): LightSource {
  const { palette, horizon } = wish;
  const dice = wish.dice.fork('sky');
  const [top, middle, low] = palette.sky;
  const end = Math.min(0.98, horizon / sheet.height);
  const fill = sheet.linear([
    [0, top],
    [end * 0.58, middle],
    [end, low],
    [1, low],
  ]);
  sheet.add(rect(0, 0, sheet.width, sheet.height, fill));
  if (wish.stars ?? palette.time === 'night') sheet.add(stars(dice, sheet.width, horizon * 0.85));
  if (wish.aurora) paintAurora(sheet, dice, palette, horizon);
  const sun = wish.sun ?? {
    x: sheet.width * dice.pick([0.24, 0.32, 0.5, 0.66, 0.76]),
    y: horizon * (palette.time === 'day' ? dice.float(0.2, 0.45) : dice.float(0.3, 0.82)),
    radius: dice.float(48, palette.time === 'day' ? 85 : 125),
  };
  if (wish.noSun !== true) paintSun(sheet, dice, palette, sun);
  paintClouds(sheet, dice, palette, horizon, wish.clouds ?? dice.int(1, 4));
  return sun;
}

function stars(dice: Dice, width: number, depth: number): string {
  const count = Math.round((width * depth) / 7000);
  const dots: string[] = [];
  for (let i = 0; i < count; i++) {
    const y = depth * dice.float(0, 1) ** 1.3;
    const size = dice.chance(0.1) ? dice.float(2.2, 3.4) : dice.float(0.8, 1.8);
    dots.push(`M${n(dice.float(0, width))} ${n(y)}h${n(size / 4)}`);
  }
  const half = Math.floor(dots.length / 2);
  return (
    line(dots.slice(0, half).join(''), '#ffffff', 2.2, 0.75) +
    line(dots.slice(half).join(''), '#dfe9ff', 3.4, 0.5)
  );
}

function paintSun(sheet: Sheet, dice: Dice, palette: Palette, { x, y, radius }: LightSource): void {
  sheet.add(glow(x, y, radius * 4, palette.sun, 0.62));
  if (palette.time === 'night' && dice.chance(0.25)) {
    const r = n(radius);
    const horns = `M${n(x + radius * 0.5)} ${n(y - radius * 0.86)}A${r} ${r} 0 1 0 ${n(x + radius * 0.94)} ${n(y + radius * 0.34)}`;
    sheet.add(
      shape(
        `${horns}A${n(radius * 0.8)} ${n(radius * 0.8)} 0 0 1 ${n(x + radius * 0.5)} ${n(y - radius * 0.86)}Z`,
        palette.sun,
      ),
    );
    return;
  }
  sheet.add(circle(x, y, radius, palette.sun));
  if (palette.time !== 'night') return;
  const mark = mix(palette.sun, palette.sky[1], 0.16);
  sheet.add(
    circle(x - radius * 0.3, y - radius * 0.2, radius * 0.22, mark),
    circle(x + radius * 0.25, y + radius * 0.3, radius * 0.3, mark),
    circle(x + radius * 0.32, y - radius * 0.42, radius * 0.13, mark),
  );
}

function paintAurora(sheet: Sheet, dice: Dice, palette: Palette, horizon: number): void {
  for (const [i, colour] of [palette.accent, palette.accent2].entries()) {
    const fill = sheet.linear([
      [0, colour, 0],
      [0.6, colour, 0.5],
      [0.82, lighter(colour, 0.12), 0.75],
      [1, colour, 0],
    ]);
    const foot = horizon * (0.5 + i * 0.14);
    const tall = horizon * dice.float(0.38, 0.5);
    const phase = dice.float(0, 6);
    const bend = (x: number): number => Math.sin(x / 190 + phase) * 46 + Math.sin(x / 83 + phase * 2) * 16;
    let bars = '';
    for (let x = -30; x < sheet.width + 30; x += 26) {
      const y = foot + bend(x);
      bars += rect(x, y - tall * (0.75 + 0.25 * Math.sin(x / 57 + phase)), 27, tall, fill);
    }
    sheet.add(`${bars}`);
  }
}

/** Long flat clouds, lighter below where the light is; `count` of them. */
export function paintClouds(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  horizon: number,
  count: number,
): void {
  const [top, middle, low] = palette.sky;
  const many = Math.round(count * Math.max(1, sheet.width / 1200));
  for (let i = 0; i < many; i++) {
    const y = horizon * dice.float(0.08, 0.85);
    const long = dice.float(150, 420) * (isDark(palette) ? 1.15 : 1);
    const x = dice.float(-100, sheet.width + 100);
    const colour = isDark(palette)
      ? mix(mix(top, atDepth(palette, 0), 0.5), low, dice.float(0.15, 0.5))
      : mix(lighter(middle, 0.1), '#ffffff', dice.float(0.35, 0.7));
    const see = dice.float(0.4, 0.75);
    sheet.add(
      dice.chance(0.6) ? streak(dice, x, y, long, colour, see) : puff(dice, x, y, long * 0.8, colour, see),
    );
  }
}

function streak(dice: Dice, x: number, y: number, long: number, colour: string, see: number): string {
  const thick = dice.float(9, 17);
  const bars = [0, 1, 2].map((row) => {
    const part = long * dice.float(0.45, 1);
    return rect(
      x + dice.float(-60, 60) - part / 2,
      y + row * thick * 0.95,
      part,
      thick,
      colour,
      see,
      thick / 2,
    );
  });
  return bars.join('');
}

function puff(dice: Dice, x: number, y: number, long: number, colour: string, see: number): string {
  const count = dice.int(4, 6);
  let d = `M${n(x - long / 2)} ${n(y)}`;
  const step = long / count;
  for (let i = 0; i < count; i++) {
    const swell = (0.55 + 0.45 * Math.sin(((i + 0.5) / count) * Math.PI)) * step * dice.float(0.75, 1.05);
    d += `a${n(step / 2)} ${n(swell)} 0 0 1 ${n(step)} 0`;
  }
  return shape(`${d}Z`, colour, see) + ellipse(x, y, long / 2, 5, colour, see * 0.8);
}
