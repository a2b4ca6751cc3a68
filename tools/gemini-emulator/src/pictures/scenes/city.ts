import { mix } from '../paint/colour.js';
import { paintMist } from '../paint/air.js';
import { type BuildingLook, tower } from '../paint/buildings.js';
import { figure } from '../paint/people.js';
import { line, n, rect } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { paintSky } from '../paint/sky.js';
import { airship, birds, cat } from '../paint/things.js';
import { paintWater } from '../paint/water.js';
import { atDepth, isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { type Scene, variantOf } from './scene.js';

const KINDS = [
  ['river', 'river|bay\b|bridge|water|канал|рек[аеи]\b|мост|залив|вод[аеы]'],
  ['roof', 'roof|balcon|terrace|drone|antenna|крыш|балкон|дрон|антенн'],
  ['streets', 'street|block|quarter|district|traffic|улиц|квартал|район|ярус'],
] as const;

/** A city skyline in three depths; before it a river, a rooftop with someone on it, or streets. */
export const city: Scene = (sheet, input) => {
  const { dice, palette, details } = input;
  const { width, height } = sheet;
  const kind = variantOf(input, KINDS);
  const horizon = height * (kind === 'river' ? dice.float(0.6, 0.68) : 0.82);
  const sun = paintSky(sheet, { horizon, dice, palette, aurora: details.has('aurora') });
  const style = dice.pick(['modern', 'modern', 'modern', 'brutal', 'spire'] as const);
  row(sheet, dice, palette, horizon, 0.16, 0.5, style, 0);
  paintMist(sheet, palette, horizon, height * 0.25, 0.5);
  row(sheet, dice, palette, horizon, 0.42, 0.62, style, 0.28);
  paintMist(sheet, palette, horizon + 10, height * 0.18, 0.4);
  if (dice.chance(0.3))
    sheet.add(
      airship(
        width * dice.float(0.2, 0.8),
        height * dice.float(0.14, 0.3),
        dice.float(150, 240),
        atDepth(palette, 0.6),
        palette.accent,
        palette.light,
      ),
    );
  row(sheet, dice, palette, horizon, 0.74, 0.42, style, isDark(palette) ? 0.4 : 0.2);
  if (kind !== 'river') sheet.add(rect(0, horizon, width, height - horizon, atDepth(palette, 0.8)));
  if (kind === 'river') {
    paintWater(sheet, dice, palette, horizon, height, sun);
    if (isDark(palette)) sheet.add(cityLightsOnWater(dice, width, horizon, height, palette));
    bridge(sheet, dice, palette, horizon);
  } else if (kind === 'roof') {
    roofTop(sheet, dice, palette, details.has('person') || dice.chance(0.7));
  } else {
    row(sheet, dice, palette, height * 1.02, 0.92, 0.34, style, isDark(palette) ? 0.45 : 0.15);
  }
  if (details.has('birds') || dice.chance(0.3))
    sheet.add(birds(dice, width * 0.5, height * 0.2, 150, 7, atDepth(palette, 0.7)));
};

function row(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  foot: number,
  depth: number,
  reach: number,
  style: BuildingLook['style'],
  lit: number,
): void {
  const wall = atDepth(palette, depth);
  const middle = sheet.width * dice.float(0.25, 0.75);
  const spread = sheet.width * 0.45;
  for (let x = -30; x < sheet.width + 20;) {
    const wide = dice.float(62, 138) * (0.75 + depth * 0.5);
    const bell = Math.exp(-(((x - middle) / spread) ** 2));
    const tall = sheet.height * reach * (0.28 + 0.72 * bell) * dice.float(0.5, 1);
    const shade = mix(wall, palette.near, dice.float(0, 0.14));
    const hasRoof = style === 'modern' || style === 'brutal' || dice.chance(0.4) ? style : 'modern';
    sheet.add(
      tower(dice, x, foot, wide, tall, {
        wall: shade,
        style: hasRoof,
        ...(lit > 0 ? { light: palette.light, lit } : {}),
      }),
    );
    x += wide * dice.float(0.82, 1.15);
  }
}

function cityLightsOnWater(dice: Dice, width: number, top: number, bottom: number, palette: Palette): string {
  let d = '';
  for (let i = 0; i < width / 16; i++)
    d += `M${n(dice.float(0, width))} ${n(top + dice.float(4, (bottom - top) * 0.7))}v${n(dice.float(8, 46))}`;
  return line(d, palette.light, 3, 0.5);
}

function bridge(sheet: Sheet, dice: Dice, palette: Palette, horizon: number): void {
  const y = horizon + sheet.height * 0.075;
  const ink = atDepth(palette, 0.9);
  const span = sheet.width / dice.int(2, 3);
  let cables = '';
  for (let x = span / 2; x < sheet.width + span; x += span) {
    sheet.add(rect(x - 9, y - 150, 18, 260, ink));
    for (let k = 1; k <= 7; k++)
      cables += `M${n(x)} ${n(y - 148)}L${n(x - (span / 2) * (k / 7))} ${n(y)}M${n(x)} ${n(y - 148)}L${n(x + (span / 2) * (k / 7))} ${n(y)}`;
  }
  sheet.add(line(cables, ink, 2.4, 0.8), rect(0, y, sheet.width, 17, ink));
  let lamps = '';
  for (let x = 10; x < sheet.width; x += 34) lamps += `M${n(x)} ${n(y - 3)}h.2`;
  sheet.add(line(lamps, palette.light, 6));
}

function roofTop(sheet: Sheet, dice: Dice, palette: Palette, someone: boolean): void {
  const { width, height } = sheet;
  const ink = atDepth(palette, 0.97);
  const y = height * 0.86;
  sheet.add(rect(0, y, width, height - y, ink), rect(0, y - 14, width, 20, mix(ink, palette.far, 0.22)));
  const x = width * dice.float(0.1, 0.75);
  sheet.add(
    rect(x, y - 120, 130, 124, mix(ink, palette.far, 0.08)),
    rect(x - 8, y - 130, 146, 14, ink),
    line(`M${n(x + 40)} ${n(y - 120)}v-130m-26 30h52m-40 24h28`, ink, 5),
  );
  if (someone)
    sheet.add(
      figure(dice, x > width / 2 ? width * 0.28 : width * 0.72, y - 8, 250, {
        cloth: palette.accent,
        ink,
        dress: dice.pick(['coat', 'hood', 'jacket']),
        scarf: palette.accent2,
      }),
    );
  else sheet.add(cat(x > width / 2 ? width * 0.3 : width * 0.7, y - 12, 130, ink));
}
