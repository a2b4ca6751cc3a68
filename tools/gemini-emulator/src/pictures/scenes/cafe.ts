import { lighter, mix } from '../paint/colour.js';
import { pottedPlant } from '../paint/home.js';
import { tower } from '../paint/buildings.js';
import { circle, closed, line, n, rect, shape } from '../paint/shapes.js';
import { atDepth, isDark } from '../palette.js';
import type { Scene } from './scene.js';
import { brick, inside, awning, sign } from './cafe/shop-front.js';
import { tableSet } from './cafe/table-set.js';

/** A shop front, a coffee house or an inn seen from the street: awning, lit glass, people inside, a table before it. */
export const cafe: Scene = (sheet, { dice, palette, details }) => {
  const { width, height } = sheet;
  const dark = isDark(palette);
  const foot = height * 0.84;
  sheet.add(
    rect(
      0,
      0,
      width,
      height,
      sheet.linear([
        [0, palette.sky[0]],
        [0.5, palette.sky[1]],
        [0.8, palette.sky[2]],
      ]),
    ),
  );
  for (let x = -30; x < width; x += dice.float(110, 170))
    sheet.add(
      tower(dice, x, foot, dice.float(110, 170), height * dice.float(0.5, 0.86), {
        wall: atDepth(palette, dice.float(0.24, 0.4)),
        style: dice.pick(['modern', 'gothic']),
        light: palette.light,
        lit: 0.2,
      }),
    );
  const wide = Math.min(width * 0.78, 900);
  const x = width / 2 - wide / 2;
  const wall = mix(mix(palette.accent2, palette.far, 0.45), palette.near, dark ? 0.5 : 0.14);
  const top = height * 0.14;
  sheet.add(rect(x, top, wide, foot - top, wall), rect(x - 16, top - 22, wide + 32, 30, lighter(wall, -0.1)));
  brick(sheet, dice, wall, x, top, wide, height * 0.32);
  for (let i = 0; i < 4; i++) {
    const wx = x + wide * (0.1 + i * 0.225);
    const lit = dice.chance(0.6);
    sheet.add(
      rect(wx - 8, top + 36, wide * 0.13 + 16, height * 0.19, lighter(wall, -0.12), 1, 4),
      rect(
        wx,
        top + 44,
        wide * 0.13,
        height * 0.19 - 16,
        lit ? palette.light : mix(palette.sky[1], palette.near, 0.4),
      ),
      line(`M${n(wx + wide * 0.065)} ${n(top + 44)}v${n(height * 0.19 - 16)}`, lighter(wall, -0.12), 6),
    );
    if (dice.chance(0.5))
      sheet.add(
        rect(wx - 8, top + 30 + height * 0.19, wide * 0.13 + 16, 17, mix('#7a4a2e', palette.near, 0.3)),
        [0, 1, 2, 3]
          .map((k) =>
            circle(
              wx + 8 + k * wide * 0.037,
              top + 24 + height * 0.19,
              15,
              k % 2 === 0 ? palette.accent : '#5a9460',
            ),
          )
          .join(''),
      );
  }
  const shop = { x: x + wide * 0.06, y: height * 0.54, wide: wide * 0.58, tall: foot - height * 0.54 - 30 };
  inside(sheet, dice, palette, shop);
  const doorX = x + wide * 0.7;
  const door = mix(palette.accent, palette.near, 0.28);
  sheet.add(
    rect(doorX, shop.y, wide * 0.22, foot - shop.y, door, 1, 6),
    rect(doorX + 22, shop.y + 24, wide * 0.22 - 44, (foot - shop.y) * 0.55, palette.light, 1, 5),
    circle(doorX + wide * 0.18, shop.y + (foot - shop.y) * 0.62, 8, '#f3d48a'),
  );
  awning(sheet, palette, x - 10, height * 0.46, wide + 20);
  sign(sheet, dice, palette, x + wide - 8, height * 0.36);
  const street = mix(palette.near, palette.far, 0.28);
  sheet.add(
    rect(
      0,
      foot,
      width,
      height - foot,
      sheet.linear([
        [0, lighter(street, 0.05)],
        [1, lighter(street, -0.07)],
      ]),
    ),
    rect(0, foot, width, 11, lighter(street, 0.12)),
  );
  if (dark)
    sheet.add(
      shape(
        closed([
          [shop.x, foot],
          [shop.x + shop.wide, foot],
          [shop.x + shop.wide + 110, height],
          [shop.x - 90, height],
        ]),
        palette.light,
        0.26,
      ),
    );
  sheet.add(
    pottedPlant(dice, x + wide + 44, foot + 26, 260, mix('#3f7f4f', palette.near, 0.3), palette.accent),
    pottedPlant(dice, x - 40, foot + 26, 220, mix('#3f7f4f', palette.near, 0.3), palette.accent2),
  );
  tableSet(
    sheet,
    palette,
    width * dice.float(0.3, 0.45),
    height * 0.96,
    details.has('person') || details.has('people') || dice.chance(0.6),
    dice,
  );
};
