import { paintMist } from '../paint/air.js';
import { lighter, mix, type Colour } from '../paint/colour.js';
import { windows } from '../paint/buildings.js';
import { figure } from '../paint/people.js';
import { circle, closed, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { paintSky } from '../paint/sky.js';
import { paintWater } from '../paint/water.js';
import { atDepth, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import type { Scene } from './scene.js';

/** Works and docks: saw-tooth halls, chimneys with plumes, cranes, tanks and pipes against a low sun. */
export const industry: Scene = (sheet, { dice, palette, details }) => {
  const { width, height } = sheet;
  const docks = dice.chance(0.45);
  const horizon = height * (docks ? 0.66 : 0.76);
  const sun = paintSky(sheet, {
    horizon,
    dice,
    palette,
    clouds: 1,
    sun: {
      x: width * dice.float(0.25, 0.75),
      y: horizon - height * dice.float(0.14, 0.34),
      radius: dice.float(90, 150),
    },
  });
  for (const [depth, size] of [
    [0.2, 0.6],
    [0.42, 0.8],
  ] as const) {
    for (let x = -40; x < width; x += dice.float(150, 270) * size)
      works(sheet, dice, palette, x, horizon, size, depth);
    paintMist(sheet, palette, horizon, height * 0.2, 0.4);
  }
  for (let x = dice.float(-120, 0); x < width; x += dice.float(240, 330))
    works(sheet, dice, palette, x, horizon + 4, 1.15, 0.68);
  const ink = atDepth(palette, 0.92);
  for (let i = 0; i < 1 + width / 1000; i++)
    sheet.add(
      crane(
        width * dice.float(0.1, 0.9),
        horizon + 6,
        height * dice.float(0.42, 0.56),
        ink,
        dice.pick([-1, 1]),
        palette.accent,
      ),
    );
  if (docks) {
    paintWater(sheet, dice, palette, horizon, height, sun);
    sheet.add(
      cargoShip(dice, width * dice.float(0.3, 0.7), horizon + height * 0.13, 430, ink, [
        palette.accent,
        palette.accent2,
        palette.light,
        atDepth(palette, 0.5),
      ]),
    );
  } else {
    sheet.add(rect(0, horizon, width, height, atDepth(palette, 0.84)));
    const rails = `M${n(width * 0.5)} ${n(horizon)}L${n(width * 0.3)} ${n(height)}M${n(width * 0.53)} ${n(horizon)}L${n(width * 0.72)} ${n(height)}`;
    sheet.add(line(rails, mix(palette.sky[2], ink, 0.35), 9));
    let sleepers = '';
    for (let i = 1; i < 9; i++) {
      const t = (i / 9) ** 1.6;
      sleepers += `M${n(width * (0.5 - 0.22 * t) - 20)} ${n(horizon + (height - horizon) * t)}H${n(width * (0.53 + 0.21 * t) + 20)}`;
    }
    sheet.add(line(sleepers, ink, 8, 0.8));
  }
  if (details.has('person') || dice.chance(0.5))
    sheet.add(
      figure(dice, width * dice.pick([0.18, 0.82]), height * 0.97, 210, {
        cloth: palette.accent,
        ink,
        dress: 'jacket',
        hat: dice.chance(0.5),
      }),
    );
};

function works(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  x: number,
  foot: number,
  size: number,
  depth: number,
): void {
  const wall = mix(atDepth(palette, depth), palette.accent, 0.05);
  const wide = 230 * size;
  const tall = dice.float(110, 180) * size;
  const kind = dice.int(0, 2);
  if (kind === 0) {
    const teeth = 3;
    let d = `M${n(x)} ${n(foot)}V${n(foot - tall)}`;
    for (let i = 0; i < teeth; i++) d += `l${n(wide / teeth)} ${n(-46 * size)}v${n(46 * size)}`;
    sheet.add(
      shape(`${d}V${n(foot)}Z`, wall),
      windows(dice, x, foot - tall, wide, tall, palette.light, depth * 0.5),
    );
  } else if (kind === 1) {
    for (const i of [0, 1])
      sheet.add(
        rect(x + i * wide * 0.5, foot - tall, wide * 0.44, tall, lighter(wall, i * -0.02)),
        ellipse(x + i * wide * 0.5 + wide * 0.22, foot - tall, wide * 0.22, wide * 0.06, lighter(wall, 0.05)),
        line(`M${n(x + i * wide * 0.5)} ${n(foot - tall * 0.4)}h${n(wide * 0.44)}`, lighter(wall, -0.05), 4),
      );
    sheet.add(
      line(
        `M${n(x + wide * 0.4)} ${n(foot - tall * 0.7)}h${n(wide * 0.3)}v${n(-tall * 0.6)}h${n(wide * 0.4)}`,
        wall,
        11 * size,
      ),
    );
  } else {
    sheet.add(
      shape(
        `M${n(x)} ${n(foot)}Q${n(x + wide * 0.3)} ${n(foot - tall * 1.2)} ${n(x + wide * 0.2)} ${n(foot - tall * 2)}H${n(x + wide * 0.7)}Q${n(x + wide * 0.6)} ${n(foot - tall * 1.2)} ${n(x + wide * 0.9)} ${n(foot)}Z`,
        wall,
      ),
      ellipse(x + wide * 0.45, foot - tall * 2, wide * 0.25, 9, lighter(wall, 0.06)),
    );
    sheet.add(plume(dice, x + wide * 0.45, foot - tall * 2, 44 * size, mix(palette.sky[2], wall, 0.3)));
    return;
  }
  const chimney = tall * dice.float(1.7, 2.7);
  const cx = x + wide * dice.float(0.2, 0.8);
  sheet.add(
    shape(
      closed([
        [cx - 15 * size, foot],
        [cx - 9 * size, foot - chimney],
        [cx + 9 * size, foot - chimney],
        [cx + 15 * size, foot],
      ]),
      wall,
    ),
    rect(cx - 11 * size, foot - chimney + 14, 22 * size, 16 * size, mix(palette.accent, wall, 0.3)),
  );
  if (dice.chance(0.7)) sheet.add(plume(dice, cx, foot - chimney, 21 * size, mix(palette.sky[2], wall, 0.4)));
}

function plume(dice: Dice, x: number, y: number, size: number, colour: Colour): string {
  const wind = dice.float(0.5, 1.1);
  return [0, 1, 2, 3, 4, 5]
    .map((i) =>
      ellipse(
        x + i * i * size * 0.32 * wind,
        y - i * size * 0.85,
        size * (0.6 + i * 0.34),
        size * (0.5 + i * 0.22),
        colour,
        0.62 - i * 0.08,
      ),
    )
    .join('');
}

function crane(x: number, foot: number, tall: number, ink: Colour, side: number, accent: Colour): string {
  const top = foot - tall;
  let lattice = '';
  for (let y = foot; y > top; y -= 44)
    lattice += `M${n(x - 14)} ${n(y)}L${n(x + 14)} ${n(y - 44)}M${n(x + 14)} ${n(y)}L${n(x - 14)} ${n(y - 44)}`;
  const reach = side * tall * 0.75;
  return (
    line(`${lattice}M${n(x - 14)} ${n(foot)}V${n(top)}M${n(x + 14)} ${n(foot)}V${n(top)}`, ink, 5) +
    line(
      `M${n(x - reach * 0.35)} ${n(top + 18)}H${n(x + reach)}M${n(x - reach * 0.3)} ${n(top + 14)}L${n(x)} ${n(top - 64)}L${n(x + reach * 0.92)} ${n(top + 14)}M${n(x)} ${n(top + 18)}V${n(top - 64)}`,
      ink,
      7,
    ) +
    rect(x - reach * 0.35 - 22, top + 18, 44, 42, ink) +
    line(`M${n(x + reach * 0.75)} ${n(top + 18)}v${n(tall * 0.3)}`, ink, 3) +
    rect(x + reach * 0.75 - 26, top + 18 + tall * 0.3, 52, 36, accent) +
    circle(x, top - 66, 6, accent)
  );
}

function cargoShip(
  dice: Dice,
  x: number,
  y: number,
  long: number,
  hull: Colour,
  boxes: readonly Colour[],
): string {
  const half = long / 2;
  let out = '';
  for (let row = 0; row < 3; row++)
    for (let i = 0; i < 7 - row; i++)
      out += rect(
        x - half * 0.66 + i * 46 + row * 12,
        y - 70 - row * 32,
        44,
        30,
        mix(dice.pick(boxes), hull, 0.2),
      );
  return (
    out +
    rect(x + half * 0.6, y - 150, 62, 110, mix('#f1ece2', hull, 0.25)) +
    rect(x + half * 0.62, y - 134, 48, 14, hull) +
    rect(x + half * 0.7, y - 190, 24, 44, boxes[0] ?? hull) +
    shape(
      `M${n(x - half)} ${n(y - 48)}H${n(x + half)}L${n(x + half * 0.9)} ${n(y + 20)}H${n(x - half * 0.84)}Z`,
      hull,
    ) +
    line(`M${n(x - half * 0.94)} ${n(y - 26)}H${n(x + half * 0.96)}`, boxes[0] ?? hull, 7)
  );
}
