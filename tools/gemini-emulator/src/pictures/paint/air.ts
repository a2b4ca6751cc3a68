import { glow } from './glow.js';
import { isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { mix } from './colour.js';
import { circle, line, n, rect, shape } from './shapes.js';
import type { Sheet } from './sheet.js';

export type Weather = 'clear' | 'rain' | 'snow' | 'fog' | 'storm' | 'embers' | 'petals' | 'fireflies';

/** A band of mist, thickest at `y`. */
export function paintMist(sheet: Sheet, palette: Palette, y: number, tall: number, strength = 0.6): void {
  const colour = mix(palette.sky[2], palette.sky[1], 0.25);
  const fill = sheet.linear([
    [0, colour, 0],
    [0.55, colour, strength],
    [1, colour, 0],
  ]);
  sheet.add(rect(0, y - tall * 0.55, sheet.width, tall, fill));
}

/** What falls or floats between the viewer and the scene. */
export function paintWeather(sheet: Sheet, dice: Dice, palette: Palette, weather: Weather): void {
  const air = dice.fork('weather');
  switch (weather) {
    case 'rain':
      return paintRain(sheet, air, palette);
    case 'storm':
      paintLightning(sheet, air);
      return paintRain(sheet, air, palette);
    case 'snow':
      return paintFlakes(sheet, air, ['#ffffff'], 0.9, 230);
    case 'fog':
      paintMist(sheet, palette, sheet.height * 0.72, sheet.height * 0.5, 0.42);
      return paintMist(sheet, palette, sheet.height * 0.92, sheet.height * 0.3, 0.36);
    case 'embers':
      return paintFlakes(sheet, air, [palette.light, '#ff8a3d'], 0.95, 90);
    case 'petals':
      return paintPetals(sheet, air, palette);
    case 'fireflies':
      return paintFireflies(sheet, air, palette);
    case 'clear':
      return;
  }
}

function paintRain(sheet: Sheet, dice: Dice, palette: Palette): void {
  const colour = isDark(palette) ? mix(palette.sky[2], '#ffffff', 0.45) : mix(palette.sky[2], '#ffffff', 0.7);
  const slant = dice.float(-0.3, 0.3);
  for (const [count, long, width, see] of [
    [90, 46, 1.6, 0.4],
    [45, 90, 2.4, 0.5],
  ] as const) {
    let d = '';
    for (let i = 0; i < (count * sheet.width) / 1000; i++) {
      d += `M${n(dice.float(-50, sheet.width + 50))} ${n(dice.float(-60, sheet.height))}l${n(long * slant)} ${n(long)}`;
    }
    sheet.add(line(d, colour, width, see));
  }
}

function paintLightning(sheet: Sheet, dice: Dice): void {
  let [x, y] = [sheet.width * dice.float(0.2, 0.8), 0];
  let bolt = `M${n(x)} 0`;
  while (y < sheet.height * 0.5) {
    x += dice.float(-50, 50);
    y += dice.float(25, 70);
    bolt += `L${n(x)} ${n(y)}`;
    if (dice.chance(0.25)) bolt += `l${n(dice.float(-70, 70))} ${n(dice.float(40, 90))}M${n(x)} ${n(y)}`;
  }
  sheet.add(line(bolt, '#dfe6ff', 12, 0.25), line(bolt, '#ffffff', 4.5, 0.95));
}

function paintFlakes(sheet: Sheet, dice: Dice, colours: readonly string[], see: number, count: number): void {
  for (const [i, size] of [3, 5, 9].entries()) {
    let d = '';
    const many = ((count / (1 + i * 1.4)) * sheet.width * sheet.height) / 1_300_000;
    for (let k = 0; k < many; k++)
      d += `M${n(dice.float(0, sheet.width))} ${n(dice.float(0, sheet.height))}h.5`;
    sheet.add(line(d, colours[i % colours.length] ?? '#ffffff', size, see - i * 0.15));
  }
}

function paintPetals(sheet: Sheet, dice: Dice, palette: Palette): void {
  let d = '';
  for (let i = 0; i < (44 * sheet.width) / 1000; i++) {
    const [w, h] = [dice.float(6, 13), dice.float(-6, 6)];
    d += `M${n(dice.float(0, sheet.width))} ${n(dice.float(0, sheet.height))}q${n(w)} ${n(h - 8)} ${n(w * 1.8)} ${n(h)}q${n(-w)} ${n(8)} ${n(-w * 1.8)} ${n(-h)}`;
  }
  sheet.add(shape(d, mix(palette.accent, '#ffffff', 0.45), 0.9));
}

function paintFireflies(sheet: Sheet, dice: Dice, palette: Palette): void {
  for (let i = 0; i < (26 * sheet.width) / 1000; i++) {
    const [x, y] = [dice.float(0, sheet.width), sheet.height * dice.float(0.35, 0.97)];
    sheet.add(glow(x, y, dice.float(14, 30), palette.light, 0.8), circle(x, y, dice.float(2, 4), '#fffbe0'));
  }
}
