import { glow } from '../paint/glow.js';
import { lighter, mix, type Colour } from '../paint/colour.js';
import { ground, jagged } from '../paint/land.js';
import { circle, closed, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { atDepth, isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { type Scene, variantOf } from './scene.js';

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

function rocket(x: number, y: number, long: number, palette: Palette): string {
  const u = long / 100;
  const at = (dx: number, dy: number): string => `${n(x + dx * u)} ${n(y + dy * u)}`;
  const hull = mix('#f4f1ea', palette.sky[2], 0.2);
  return (
    shape(`M${at(-48, -4)}Q${at(-92, 0)} ${at(-48, 5)}Z`, palette.light) +
    shape(`M${at(-48, -2)}Q${at(-72, 0)} ${at(-48, 3)}Z`, '#ffffff') +
    shape(
      `M${at(-44, -9)}L${at(-58, -24)}L${at(-30, -24)}L${at(-12, -8)}ZM${at(-44, 9)}L${at(-58, 22)}L${at(-30, 22)}L${at(-12, 8)}Z`,
      palette.accent,
    ) +
    shape(`M${at(-48, -9)}Q${at(10, -16)} ${at(52, 0)}Q${at(10, 14)} ${at(-48, 9)}Z`, hull) +
    shape(`M${at(-48, 3)}Q${at(10, 6)} ${at(52, 0)}Q${at(10, 14)} ${at(-48, 9)}Z`, lighter(hull, -0.2)) +
    shape(`M${at(22, -10)}Q${at(38, -7)} ${at(44, -2)}L${at(20, -2)}Z`, mix(palette.sky[1], '#0b1020', 0.4)) +
    line(`M${at(-20, -5)}h${n(28 * u)}`, palette.accent2, 2 * u)
  );
}

function station(x: number, y: number, size: number, palette: Palette): string {
  const hull = mix('#e8e6e0', palette.far, 0.35);
  const dark = lighter(hull, -0.22);
  const wheel = `<g transform="translate(${n(x)} ${n(y)}) rotate(-18) scale(1 .34)"><circle r="${n(size * 0.62)}" fill="none" stroke="${dark}" stroke-width="${n(size * 0.13)}"/><circle r="${n(size * 0.62)}" fill="none" stroke="${hull}" stroke-width="${n(size * 0.07)}"/><path d="M${n(-size * 0.6)} 0H${n(size * 0.6)}M0 ${n(-size * 0.6)}V${n(size * 0.6)}" stroke="${hull}" stroke-width="${n(size * 0.06)}"/><circle r="${n(size * 0.62)}" fill="none" stroke="${palette.light}" stroke-width="${n(size * 0.022)}" stroke-dasharray="6 26"/></g>`;
  return (
    rect(x - size * 0.05, y - size * 0.75, size * 0.1, size * 1.5, dark, 1, 12) +
    rect(x - size * 0.05, y - size * 0.75, size * 0.045, size * 1.5, hull, 1, 8) +
    wheel +
    ellipse(x, y, size * 0.12, size * 0.1, hull) +
    [-0.68, 0.52]
      .map(
        (dy) =>
          rect(
            x - size * 0.42,
            y + size * dy,
            size * 0.84,
            size * 0.13,
            mix(palette.sky[1], '#152042', 0.5),
          ) +
          line(
            `M${n(x - size * 0.21)} ${n(y + size * dy)}v${n(size * 0.13)}m${n(size * 0.42)} 0v${n(-size * 0.13)}`,
            dark,
            3,
          ),
      )
      .join('')
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
