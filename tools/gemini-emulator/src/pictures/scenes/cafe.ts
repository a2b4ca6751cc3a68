import { lighter, mix, type Colour } from '../paint/colour.js';
import { pottedPlant } from '../paint/home.js';
import { tower } from '../paint/buildings.js';
import { circle, closed, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { atDepth, isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import type { Scene } from './scene.js';

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

function brick(
  sheet: Sheet,
  dice: Dice,
  wall: Colour,
  x: number,
  top: number,
  wide: number,
  tall: number,
): void {
  let d = '';
  for (let i = 0; i < 70; i++)
    d += `M${n(x + dice.float(10, wide - 46))} ${n(top + Math.round(dice.float(1, tall / 17)) * 17)}h34`;
  sheet.add(line(d, lighter(wall, -0.045), 7));
}

function inside(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  pane: { x: number; y: number; wide: number; tall: number },
): void {
  const { x, y, wide, tall } = pane;
  const frame = mix('#5a3826', palette.near, 0.35);
  const warm = sheet.linear([
    [0, mix(palette.light, '#fff3d2', 0.4)],
    [1, mix(palette.light, palette.accent, 0.3)],
  ]);
  const parts = [rect(x, y, wide, tall, warm)];
  for (let row = 0; row < 2; row++)
    for (let i = 0; i < 11; i++)
      parts.push(
        rect(
          x + 24 + i * (wide / 11),
          y + 44 + row * 66 - dice.float(22, 40),
          19,
          44,
          dice.pick([palette.accent, palette.accent2, frame, mix(palette.far, frame, 0.3)]),
          0.75,
          5,
        ),
      );
  parts.push(rect(x, y + 64, wide, 8, frame, 0.6), rect(x, y + 130, wide, 8, frame, 0.6));
  for (let i = 0; i < 3; i++)
    parts.push(
      line(`M${n(x + wide * (0.2 + i * 0.3))} ${n(y)}v34`, frame, 4),
      circle(x + wide * (0.2 + i * 0.3), y + 48, 18, '#fffbe8'),
    );
  for (let i = 0; i < 4; i++) {
    const px = x + wide * (0.14 + i * 0.24) + dice.float(-16, 16);
    parts.push(
      shape(
        `M${n(px - 42)} ${n(y + tall)}q4 -86 42 -90q38 4 42 90Z`,
        mix(dice.pick([palette.accent, palette.accent2, palette.near]), frame, 0.45),
      ),
      circle(px, y + tall - 112, 25, frame),
      dice.chance(0.5) ? circle(px, y + tall - 138, 12, frame) : '',
    );
  }
  parts.push(rect(x, y + tall - 34, wide, 40, frame));
  sheet.add(
    rect(x - 12, y - 8, wide + 24, tall + 22, frame, 1, 6),
    sheet.inside(`M${n(x)} ${n(y)}h${n(wide)}v${n(tall)}h${n(-wide)}Z`, parts.join('')),
    line(`M${n(x + wide / 3)} ${n(y)}v${n(tall)}M${n(x + (wide * 2) / 3)} ${n(y)}v${n(tall)}`, frame, 9),
  );
}

function awning(sheet: Sheet, palette: Palette, x: number, y: number, wide: number): void {
  const stripes = 12;
  const step = wide / stripes;
  for (let i = 0; i < stripes; i++)
    sheet.add(
      shape(
        `M${n(x + 20 + i * (step - 3.4))} ${n(y)}h${n(step - 3.4)}L${n(x + (i + 1) * step)} ${n(y + 92)}a${n(step / 2)} 24 0 0 1 ${n(-step)} 0Z`,
        i % 2 === 0 ? palette.accent : '#f8eedd',
      ),
    );
  sheet.add(rect(x, y + 88, wide, 9, palette.near, 0.14));
}

function sign(sheet: Sheet, dice: Dice, palette: Palette, x: number, y: number): void {
  const glyph = dice.pick([
    line('M24 -10q22 0 18 18q-4 12 -20 12', '#f8eedd', 7) +
      shape('M-28 -20h52q0 40 -14 50h-24q-14 -10 -14 -50Z', '#f8eedd'),
    shape('M-30 22q0 -46 30 -46t30 46Z', '#f8eedd') + line('M-14 -8l8 20M2 -14l8 24', palette.accent, 5),
    shape('M-32 -24l28 8v44l-28 -8ZM32 -24l-28 8v44l28 -8Z', '#f8eedd'),
    circle(0, 0, 27, '#f8eedd') + circle(0, 0, 11, palette.accent),
  ]);
  sheet.add(
    line(`M${n(x)} ${n(y)}h84`, palette.near, 7),
    line(`M${n(x + 34)} ${n(y)}v22M${n(x + 80)} ${n(y)}v22`, palette.near, 4),
    `<g transform="translate(${n(x + 57)} ${n(y + 76)})">${circle(0, 0, 57, palette.accent)}${glyph}</g>`,
  );
}

function tableSet(sheet: Sheet, palette: Palette, x: number, y: number, someone: boolean, dice: Dice): void {
  const ink = lighter(palette.near, -0.01);
  const chair = (dx: number, side: number): string =>
    line(
      `M${n(x + dx)} ${n(y)}l${n(side * 8)} -96M${n(x + dx + side * -62)} ${n(y)}l${n(side * 4)} -96M${n(x + dx - side * 66)} ${n(y - 98)}H${n(x + dx + side * 14)}M${n(x + dx + side * 8)} ${n(y - 98)}l${n(side * 20)} -112`,
      ink,
      9,
    );
  if (someone) {
    const cloth = mix(dice.pick([palette.accent, palette.accent2]), palette.near, 0.16);
    sheet.add(
      line(`M${n(x + 150)} ${n(y - 104)}h-64v104`, ink, 24),
      shape(`M${n(x + 112)} ${n(y - 98)}q-6 -120 40 -128q52 4 50 128Z`, cloth),
      circle(x + 150, y - 258, 34, ink),
      dice.chance(0.5) ? ellipse(x + 158, y - 284, 40, 15, cloth) : circle(x + 172, y - 282, 17, ink),
      line(`M${n(x + 140)} ${n(y - 196)}l-40 40l-28 -2`, cloth, 19),
    );
  }
  sheet.add(
    chair(-126, -1),
    chair(172, 1),
    line(`M${n(x)} ${n(y)}v-140M${n(x - 44)} ${n(y)}h88`, ink, 11),
    ellipse(x, y - 144, 108, 15, mix('#f3e6cf', palette.near, isDark(palette) ? 0.3 : 0.05)),
    rect(x - 44, y - 184, 34, 34, '#fbf4e8', 1, 7),
    line(`M${n(x - 34)} ${n(y - 196)}q-6 -14 4 -26m12 26q-6 -14 4 -26`, '#ffffff', 4, 0.6),
    rect(x + 22, y - 162, 46, 13, palette.accent, 1, 3),
  );
}
