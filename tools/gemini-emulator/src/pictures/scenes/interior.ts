import { lighter, mix } from '../paint/colour.js';
import { closed, line, n, rect, shape } from '../paint/shapes.js';
import { cat } from '../paint/things.js';
import { isDark } from '../palette.js';
import type { Scene } from './scene.js';
import { pottedPlant } from '../paint/home.js';
import { view, curtain } from './interior/window.js';
import { shelves, desk, armchair } from './interior/furniture.js';

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
