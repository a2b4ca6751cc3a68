import { glow } from '../paint/glow.js';
import { lighter, mix } from '../paint/colour.js';
import { ground, jagged } from '../paint/land.js';
import { circle, closed, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { atDepth, isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { type Scene, variantOf } from './scene.js';
import { paintPlanet } from '../paint/planet.js';
import { rocket, station } from '../paint/spacecraft.js';

const KINDS = [
  ['orbit', 'ship|rocket|orbit|launch|flight|fly|корабл|ракет|орбит|пол[её]т|запуск'],
  [
    'shore',
    'surface|colony|astronaut|suit\b|moon|landing|dome|поверхност|колони|астронавт|космонавт|скафандр|лун|купол',
  ],
  ['station', 'station|airlock|dock|hull|module|станци|шлюз|док\b|модул'],
] as const;

/** Open space: a great planet with bands or rings, moons, a nebula, and a ship, a station or an alien shore. */
export const space: Scene = (sheet, input) => {
  const { dice, palette, details } = input;
  const { width, height } = sheet;
  const deep = mix(isDark(palette) ? palette.sky[0] : palette.near, '#04050f', 0.66);
  sheet.add(
    rect(
      0,
      0,
      width,
      height,
      sheet.linear([
        [0, deep],
        [0.6, mix(deep, palette.sky[1], 0.35)],
        [1, mix(deep, palette.sky[1], 0.55)],
      ]),
    ),
  );
  for (let i = 0; i < 4; i++) {
    const colour = dice.pick([palette.accent, palette.sky[2], palette.sky[1], palette.accent2]);
    sheet.add(
      glow(
        width * dice.float(0, 1),
        height * dice.float(0, 0.8),
        width * dice.float(0.24, 0.46),
        colour,
        0.3,
        dice.float(0.4, 0.7),
      ),
    );
  }
  sheet.add(starField(dice, width, height));
  const kind = variantOf(input, KINDS);
  const planet = {
    x: width * dice.pick([0.3, 0.5, 0.7]),
    y: height * dice.float(0.32, 0.46),
    radius: Math.min(width, height) * dice.float(0.2, 0.3),
  };
  paintPlanet(sheet, dice, palette, planet.x, planet.y, planet.radius, dice.chance(0.55));
  const moonX = planet.x < width / 2 ? dice.float(0.7, 0.9) : dice.float(0.1, 0.3);
  paintPlanet(
    sheet,
    dice,
    { ...palette, accent: palette.far, accent2: palette.sky[2] },
    width * moonX,
    height * dice.float(0.14, 0.3),
    dice.float(34, 72),
    false,
  );
  if (kind === 'shore') shore(sheet, dice, palette, details.has('person') || dice.chance(0.7));
  else if (kind === 'station')
    sheet.add(station(width * (1 - planet.x / width), height * 0.68, 330, palette));
  else
    sheet.add(
      limb(sheet, palette),
      `<g transform="rotate(-14 ${n(width * 0.5)} ${n(height * 0.7)})">${rocket(width * dice.float(0.35, 0.65), height * 0.7, 330, palette)}</g>`,
    );
};

function starField(dice: Dice, width: number, height: number): string {
  let [small, big] = ['', ''];
  for (let i = 0; i < (width * height) / 4200; i++) {
    const dot = `M${n(dice.float(0, width))} ${n(dice.float(0, height))}h.2`;
    if (i % 7 === 0) big += dot;
    else small += dot;
  }
  return line(small, '#ffffff', 2.2, 0.65) + line(big, '#fff6e0', 4, 0.9);
}

function limb(sheet: Sheet, palette: Palette): string {
  const { width, height } = sheet;
  const radius = Math.max(width, height) * 1.3;
  const y = height * 0.86 + radius;
  return (
    circle(width * 0.5, y, radius + 26, palette.sky[2], 0.3) +
    circle(
      width * 0.5,
      y,
      radius,
      sheet.linear([
        [0, mix(palette.sky[1], palette.sky[2], 0.4)],
        [0.06, palette.near],
        [1, palette.near],
      ]),
    )
  );
}

function shore(sheet: Sheet, dice: Dice, palette: Palette, someone: boolean): void {
  const { width, height } = sheet;
  sheet.add(
    shape(ground(jagged(dice, width, height * 0.78, height * 0.2), height), atDepth(palette, 0.3)),
    shape(ground(jagged(dice, width, height * 0.88, height * 0.12), height), atDepth(palette, 0.65)),
    shape(ground(jagged(dice, width, height * 0.96, height * 0.05, 0.4), height), atDepth(palette, 0.95)),
  );
  const x = width * dice.float(0.25, 0.7);
  const dome = mix(palette.sky[2], '#ffffff', 0.3);
  sheet.add(
    shape(`M${n(x)} ${n(height * 0.9)}a90 84 0 0 1 180 0Z`, dome, 0.5),
    rect(x + 20, height * 0.9 - 40, 140, 42, atDepth(palette, 0.85)),
    rect(x + 40, height * 0.9 - 28, 16, 14, palette.light),
    rect(x + 80, height * 0.9 - 28, 16, 14, palette.light),
    rect(x + 120, height * 0.9 - 28, 16, 14, palette.light),
  );
  if (!someone) return;
  const [px, py] = [x > width / 2 ? width * 0.25 : width * 0.8, height * 0.95];
  const suit = mix('#f2efe8', palette.far, 0.15);
  sheet.add(
    rect(px - 30, py - 134, 60, 76, lighter(suit, -0.25), 1, 12),
    line(`M${n(px - 13)} ${n(py - 60)}v52M${n(px + 13)} ${n(py - 60)}v52`, suit, 22),
    rect(px - 26, py - 128, 52, 76, suit, 1, 18),
    line(`M${n(px - 28)} ${n(py - 112)}q-18 26 -12 52M${n(px + 28)} ${n(py - 112)}q18 26 12 52`, suit, 15),
    circle(px, py - 152, 30, suit),
    shape(
      closed([
        [px - 20, py - 158],
        [px + 20, py - 158],
        [px + 18, py - 140],
        [px - 18, py - 140],
      ]),
      palette.accent2,
    ),
  );
}
