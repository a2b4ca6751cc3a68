import { glow } from '../paint/glow.js';
import { lighter, mix, type Colour } from '../paint/colour.js';
import { circle, closed, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import { createSheet, type Sheet } from '../paint/sheet.js';
import { cat } from '../paint/things.js';
import { ground, jagged, rolling } from '../paint/land.js';
import { tower } from '../paint/buildings.js';
import { atDepth, isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import type { Scene } from './scene.js';
import { bookRow, pottedPlant } from '../paint/home.js';

/** A room at a large window: a view outside, a desk or an armchair, a lamp's warm circle, books, plants, a cat. */
export const interior: Scene = (sheet, { dice, palette, details }) => {
  const { width, height } = sheet;
  const wall = mix(mix(palette.far, palette.near, isDark(palette) ? 0.62 : 0.25), palette.accent, 0.12);
  const floorY = height * 0.8;
  sheet.add(
    rect(
      0,
      0,
      width,
      height,
      sheet.linear([
        [0, lighter(wall, -0.05)],
        [1, lighter(wall, 0.03)],
      ]),
    ),
  );
  const wood = mix('#7a4a2e', palette.near, 0.42);
  sheet.add(
    rect(0, floorY, width, height - floorY, wood),
    rect(0, floorY - 14, width, 16, lighter(wood, 0.06)),
  );
  let boards = '';
  for (let x = -200; x < width + 200; x += 120)
    boards += `M${n(x)} ${n(floorY)}l${n((x - width / 2) * 0.35)} ${n(height - floorY)}`;
  sheet.add(line(boards, lighter(wood, -0.05), 4));
  const pane = {
    x: width * dice.float(0.26, 0.42),
    y: height * 0.1,
    wide: Math.min(width * 0.5, 640),
    tall: height * 0.46,
  };
  view(sheet, dice, palette, pane);
  const frame = lighter(wood, 0.1);
  sheet.add(
    rect(pane.x - 16, pane.y - 16, pane.wide + 32, 16, frame),
    rect(pane.x - 16, pane.y, 16, pane.tall, frame),
    rect(pane.x + pane.wide, pane.y, 16, pane.tall, frame),
    rect(pane.x - 34, pane.y + pane.tall, pane.wide + 68, 24, frame),
    rect(pane.x + pane.wide / 2 - 6, pane.y, 12, pane.tall, frame),
    rect(pane.x, pane.y + pane.tall * 0.4, pane.wide, 10, frame),
  );
  const spill = sheet.linear([
    [0, palette.sky[2], 0.34],
    [1, palette.sky[2], 0],
  ]);
  sheet.add(
    shape(
      closed([
        [pane.x, pane.y + pane.tall],
        [pane.x + pane.wide, pane.y + pane.tall],
        [pane.x + pane.wide + 190, height],
        [pane.x - 60, height],
      ]),
      spill,
    ),
  );
  if (dice.chance(0.6))
    sheet.add(
      curtain(pane.x - 24, pane.y - 30, pane.tall + 190, palette.accent, 1),
      curtain(pane.x + pane.wide + 24, pane.y - 30, pane.tall + 190, palette.accent, -1),
    );
  if (dice.chance(0.65) || details.has('person'))
    sheet.add(cat(pane.x + pane.wide * dice.float(0.2, 0.75), pane.y + pane.tall + 2, 120, palette.near));
  shelves(sheet, dice, palette, pane.x * 0.5, height * 0.18, frame);
  if (dice.chance(0.55))
    desk(sheet, dice, palette, pane.x + pane.wide * 0.5, floorY + 70, lighter(wood, 0.2));
  else armchair(sheet, dice, palette, pane.x + pane.wide * dice.float(0.3, 0.8), floorY + 90);
  sheet.add(
    pottedPlant(
      dice,
      width * dice.float(0.87, 0.95),
      floorY + 90,
      dice.float(330, 450),
      mix('#2f7a4f', palette.near, 0.3),
      palette.accent2,
    ),
  );
};

function view(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  pane: { x: number; y: number; wide: number; tall: number },
): void {
  const outside = createSheet({ width: pane.wide, height: pane.tall });
  const fill = sheet.linear([
    [0, palette.sky[0]],
    [0.55, palette.sky[1]],
    [1, palette.sky[2]],
  ]);
  const [w, h] = [pane.wide, pane.tall];
  const parts = [
    rect(0, 0, w, h, fill),
    circle(w * dice.float(0.2, 0.8), h * dice.float(0.2, 0.45), 50, palette.sun),
  ];
  if (dice.chance(0.5)) {
    for (let x = -10; x < w; x += dice.float(44, 90))
      parts.push(
        tower(dice, x, h, dice.float(50, 90), h * dice.float(0.2, 0.62), {
          wall: atDepth(palette, dice.float(0.25, 0.6)),
          style: 'modern',
          light: palette.light,
          lit: 0.3,
        }),
      );
  } else {
    parts.push(
      shape(ground(jagged(dice, w, h * 0.8, h * 0.35), h), atDepth(palette, 0.2)),
      shape(ground(rolling(dice, w, h * 0.8, 26, 0.6), h), atDepth(palette, 0.5)),
      shape(ground(rolling(dice, w, h * 0.92, 20, 0.5), h), atDepth(palette, 0.8)),
    );
  }
  outside.add(...parts);
  sheet.add(
    `<g transform="translate(${n(pane.x)} ${n(pane.y)})">${sheet.inside(`M0 0H${n(w)}V${n(h)}H0Z`, parts.join(''))}</g>`,
  );
}

function curtain(x: number, y: number, tall: number, colour: Colour, side: number): string {
  const fold = (at: number, wide: number, shade: number): string =>
    shape(
      `M${n(x - side * 50 + side * at)} ${n(y)}h${n(side * wide)}q${n(side * 10)} ${n(tall * 0.5)} ${n(-side * 16)} ${n(tall)}h${n(-side * wide)}Z`,
      lighter(colour, shade),
    );
  return fold(0, 44, -0.12) + fold(36, 38, -0.06) + fold(68, 30, -0.14);
}

function shelves(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  middle: number,
  top: number,
  wood: Colour,
): void {
  const wide = Math.min(middle * 1.5, 330);
  for (let i = 0; i < 3; i++) {
    const y = top + 150 + i * 160;
    sheet.add(
      bookRow(dice, middle - wide / 2 + 10, y, wide * dice.float(0.55, 0.9), 110, [
        palette.accent,
        palette.accent2,
        palette.far,
        mix(palette.sky[1], palette.near, 0.3),
        '#e9dcc3',
      ]),
      rect(middle - wide / 2, y, wide, 14, wood),
    );
  }
}

function desk(sheet: Sheet, dice: Dice, palette: Palette, x: number, foot: number, wood: Colour): void {
  const y = foot - 210;
  sheet.add(
    rect(x - 260, y + 10, 520, 30, lighter(wood, -0.12)),
    rect(x - 300, y, 600, 24, wood),
    rect(x - 280, y + 20, 24, 230, lighter(wood, -0.06)),
    rect(x + 256, y + 20, 24, 230, lighter(wood, -0.06)),
    rect(x + 100, y + 20, 160, 120, lighter(wood, -0.03)),
    circle(x + 180, y + 78, 7, palette.light),
  );
  sheet.add(
    line(`M${n(x - 220)} ${n(y)}l40 -110l86 -46`, palette.near, 8),
    shape(
      closed([
        [x - 108, y - 196],
        [x - 66, y - 150],
        [x - 120, y - 112],
        [x - 146, y - 140],
      ]),
      palette.accent,
    ),
    glow(x - 92, y - 100, 200, palette.light, 0.8),
    rect(x - 250, y - 9, 66, 10, palette.near, 1, 4),
  );
  if (dice.chance(0.6))
    sheet.add(
      rect(x + 10, y - 130, 200, 122, palette.near, 1, 8),
      rect(x + 20, y - 120, 180, 102, mix(palette.sky[2], palette.sky[1], 0.4), 1, 4),
      line(`M${n(x + 40)} ${n(y - 92)}h90m-90 24h120m-120 24h64`, palette.near, 7, 0.55),
      rect(x - 10, y - 9, 240, 10, lighter(palette.near, 0.1), 1, 4),
    );
  else
    sheet.add(
      bookRow(dice, x + 60, y, 150, 100, [palette.accent, palette.accent2, palette.far]),
      shape(`M${n(x - 40)} ${n(y - 6)}q40 -24 80 0q-40 -8 -80 0Z`, '#fff6e2'),
    );
  sheet.add(
    rect(x - 30, y - 46, 42, 46, palette.accent2, 1, 8),
    line(`M${n(x - 20)} ${n(y - 58)}q-8 -16 4 -28m16 28q-8 -16 4 -28`, '#ffffff', 4, 0.5),
  );
}

function armchair(sheet: Sheet, dice: Dice, palette: Palette, x: number, foot: number): void {
  const cloth = palette.accent2;
  const dark = lighter(cloth, -0.1);
  sheet.add(ellipse(x + 40, foot + 6, 380, 40, mix(palette.accent, palette.near, 0.35)));
  sheet.add(
    rect(x - 130, foot - 330, 260, 250, cloth, 1, 70),
    rect(x - 160, foot - 170, 320, 140, dark, 1, 34),
    rect(x - 120, foot - 190, 240, 76, lighter(cloth, 0.05), 1, 26),
    rect(x - 178, foot - 230, 66, 200, cloth, 1, 32),
    rect(x + 112, foot - 230, 66, 200, cloth, 1, 32),
    line(`M${n(x - 130)} ${n(foot - 30)}v30M${n(x + 130)} ${n(foot - 30)}v30`, palette.near, 14),
  );
  const side = dice.pick([-1, 1]);
  sheet.add(
    line(`M${n(x + side * 260)} ${n(foot)}v-470`, palette.near, 9),
    ellipse(x + side * 260, foot, 54, 10, palette.near),
    shape(
      closed([
        [x + side * 260 - 44, foot - 560],
        [x + side * 260 + 44, foot - 560],
        [x + side * 260 + 82, foot - 460],
        [x + side * 260 - 82, foot - 460],
      ]),
      palette.light,
    ),
    glow(x + side * 260, foot - 440, 300, palette.light, 0.75),
  );
}
