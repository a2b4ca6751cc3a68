import { glow } from '../paint/glow.js';
import { lighter, mix, type Colour } from '../paint/colour.js';
import { bookRow } from '../paint/home.js';
import { circle, closed, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { named, type Scene } from './scene.js';

type Thing = (x: number, y: number, palette: Palette, dice: Dice, sheet: Sheet) => string;

/** Things on a table before a plain wall with a round of light: cups, bottles, fruit, flowers, books, candles. */
export const stillLife: Scene = (sheet, { dice, palette, subject }) => {
  const { width, height } = sheet;
  const dark = isDark(palette);
  const wall = dark ? mix(palette.sky[1], palette.near, 0.45) : mix(palette.sky[2], palette.sky[1], 0.35);
  const table = dark ? mix(palette.far, palette.near, 0.5) : mix(palette.accent2, palette.far, 0.55);
  const y = height * 0.7;
  sheet.add(rect(0, 0, width, height, wall));
  const disc = { x: width * dice.float(0.35, 0.65), radius: Math.min(width, height) * dice.float(0.3, 0.38) };
  const round = mix(palette.sun, wall, dark ? 0.25 : 0.1);
  const background = dice.pick(['disc', 'arch', 'window'] as const);
  if (background === 'disc') sheet.add(circle(disc.x, y - disc.radius * 0.85, disc.radius, round));
  else if (background === 'arch')
    sheet.add(
      shape(
        `M${n(disc.x - disc.radius * 0.8)} ${n(y)}v${n(-disc.radius)}a${n(disc.radius * 0.8)} ${n(disc.radius * 0.8)} 0 0 1 ${n(disc.radius * 1.6)} 0v${n(disc.radius)}Z`,
        sheet.linear([
          [0, palette.sky[1]],
          [1, round],
        ]),
      ),
    );
  else
    for (const i of [0, 1])
      sheet.add(
        shape(
          closed([
            [disc.x - 330 + i * 330, height * 0.06],
            [disc.x - 60 + i * 330, height * 0.02],
            [disc.x + 20 + i * 330, y - 90],
            [disc.x - 250 + i * 330, y - 50],
          ]),
          round,
          0.75,
        ),
      );
  sheet.add(
    rect(
      0,
      y,
      width,
      height - y,
      sheet.linear([
        [0, lighter(table, 0.03)],
        [1, lighter(table, -0.09)],
      ]),
    ),
    rect(0, y, width, 10, lighter(table, 0.09)),
  );
  const cloth = mix(palette.accent, wall, 0.12);
  if (dice.chance(0.55))
    sheet.add(
      shape(
        `M${n(width * 0.18)} ${n(y + 70)}L${n(width * 0.8)} ${n(y + 60)}L${n(width * 0.92)} ${n(height * 0.9)}Q${n(width * 0.5)} ${n(height * 0.97)} ${n(width * 0.1)} ${n(height * 0.91)}Z`,
        cloth,
        0.85,
      ),
    );
  const asked = named(subject, THING_WORDS);
  const used = new Set<Thing>();
  const take = (things: readonly Thing[]): Thing => {
    const wanted = things.filter((thing) => asked.includes(thing) && !used.has(thing));
    const free = things.filter((thing) => !used.has(thing));
    const thing = wanted[0] ?? dice.pick(free.length > 0 ? free : things);
    used.add(thing);
    return thing;
  };
  const middle = width / 2;
  const room = Math.min(width, 1300) * 0.26;
  for (const [i, at] of [-1, 1, 0].entries())
    sheet.add(
      put(
        sheet,
        take(TALL),
        middle + at * room * dice.float(0.85, 1.1),
        y + (i === 2 ? 50 : 36),
        palette,
        dice,
        1.1,
      ),
    );
  for (const at of [-0.62, 0.6])
    sheet.add(
      put(sheet, take(LOW), middle + at * room, y + height * dice.float(0.12, 0.17), palette, dice, 1.2),
    );
};

function put(
  sheet: Sheet,
  thing: Thing,
  x: number,
  y: number,
  palette: Palette,
  dice: Dice,
  size: number,
): string {
  const shadow = ellipse(x + 46, y + 4, 120, 17, palette.near, 0.24);
  return `${shadow}<g transform="translate(${n(x)} ${n(y)}) scale(${size})">${thing(0, 0, palette, dice, sheet)}</g>`;
}

const gloss = (x: number, y: number, wide: number, tall: number): string =>
  rect(x, y, wide, tall, '#ffffff', 0.28, wide / 2);

const vase: Thing = (x, y, palette, dice) => {
  const clay = mix(palette.accent2, palette.far, 0.2);
  let stems = '';
  for (let i = 0; i < 6; i++) {
    const [tipX, tipY] = [
      x + (i - 2.5) * 46 + dice.float(-16, 16),
      y - 330 - dice.float(0, 130) + Math.abs(i - 2.5) * 26,
    ];
    stems +=
      line(
        `M${n(x)} ${n(y - 190)}Q${n(x + (tipX - x) * 0.2)} ${n(tipY + 90)} ${n(tipX)} ${n(tipY)}`,
        '#3f7a52',
        5,
      ) +
      ellipse(tipX - 20, tipY + 66, 24, 9, '#4f9463', 1, 38) +
      bloom(
        tipX,
        tipY,
        dice.float(24, 40),
        i % 2 === 0 ? palette.accent : mix(palette.accent, '#ffffff', 0.45),
      );
  }
  return (
    stems +
    shape(
      `M${n(x - 34)} ${n(y - 210)}h68q-10 46 26 96q34 62 -8 114h-104q-42 -52 -8 -114q36 -50 26 -96Z`,
      clay,
    ) +
    shape(
      `M${n(x + 10)} ${n(y - 210)}h24q-10 46 26 96q34 62 -8 114h-46q46 -90 4 -210Z`,
      lighter(clay, -0.08),
    ) +
    gloss(x - 40, y - 110, 12, 64)
  );
};

function bloom(x: number, y: number, size: number, colour: Colour): string {
  const petals = [0, 1, 2, 3, 4]
    .map((i) =>
      circle(
        x + Math.cos(i * 1.257) * size * 0.62,
        y + Math.sin(i * 1.257) * size * 0.62,
        size * 0.55,
        lighter(colour, (i % 2) * 0.035),
      ),
    )
    .join('');
  return petals + circle(x, y, size * 0.36, '#ffd76a');
}

const bottle: Thing = (x, y, palette) => {
  const glass = mix('#2f7a64', palette.accent2, 0.35);
  return (
    shape(
      `M${n(x - 18)} ${n(y - 330)}h36v86q46 26 46 74v150q0 20 -20 20h-88q-20 0 -20 -20v-150q0 -48 46 -74Z`,
      glass,
      0.95,
    ) +
    shape(
      `M${n(x + 8)} ${n(y - 330)}h10v86q46 26 46 74v150q0 20 -20 20h-30q20 -180 -6 -330Z`,
      lighter(glass, -0.08),
    ) +
    rect(x - 58, y - 140, 116, 90, mix(palette.light, '#ffffff', 0.4)) +
    circle(x, y - 95, 24, palette.accent) +
    rect(x - 21, y - 350, 42, 34, palette.accent) +
    gloss(x - 48, y - 226, 10, 70)
  );
};

const books: Thing = (x, y, palette, dice) =>
  [0, 1, 2, 3]
    .map((i) => {
      const colour =
        [palette.accent, palette.accent2, palette.far, mix(palette.sky[1], palette.near, 0.3)][i] ??
        palette.accent;
      const shift = dice.float(-22, 22);
      return (
        rect(x - 120 + shift, y - 44 - i * 44, 240, 42, colour, 1, 5) +
        rect(x - 96 + shift, y - 34 - i * 44, 216, 22, '#f7ecd6') +
        rect(x - 120 + shift, y - 44 - i * 44, 60, 42, lighter(colour, -0.06), 1, 5)
      );
    })
    .join('') + bookRow(dice, x - 60, y - 176, 110, 120, [palette.accent2, palette.accent]);

const candles: Thing = (x, y, palette, dice) => {
  return (
    [-56, 0, 54]
      .map((dx) => {
        const tall = dice.float(90, 230);
        const top = y - tall;
        return (
          rect(x + dx - 20, top, 40, tall, '#f5e8d0', 1, 8) +
          rect(x + dx + 4, top, 16, tall, '#dcc7a6', 1, 8) +
          glow(x + dx, top - 26, 120, '#ffd07a', 0.8) +
          shape(`M${n(x + dx)} ${n(top - 58)}q22 34 0 54q-22 -20 0 -54Z`, '#ffb347') +
          shape(`M${n(x + dx)} ${n(top - 36)}q10 18 0 30q-10 -12 0 -30Z`, '#fff3c4')
        );
      })
      .join('') + ellipse(x, y, 108, 14, mix(palette.accent2, palette.near, 0.3))
  );
};

const lampGlobe: Thing = (x, y, palette, _dice, sheet) => {
  const land = mix('#4f9463', palette.accent2, 0.3);
  const ocean = mix(palette.sky[1], '#3b7fb0', 0.4);
  const disc = `M${n(x - 110)} ${n(y - 210)}a110 110 0 1 0 220 0a110 110 0 1 0 -220 0Z`;
  return (
    shape(`M${n(x - 70)} ${n(y)}q70 -40 140 0Z`, '#5a3a26') +
    line(`M${n(x + 20)} ${n(y - 88)}V${n(y - 20)}`, '#5a3a26', 12) +
    circle(x, y - 210, 110, ocean) +
    sheet.inside(
      disc,
      ellipse(x - 50, y - 250, 70, 44, land, 1, -20) +
        ellipse(x + 60, y - 190, 48, 66, land, 1, 24) +
        ellipse(x - 30, y - 140, 40, 26, land) +
        circle(x + 40, y - 150, 140, '#0a1020', 0.14),
    ) +
    line(`M${n(x - 84)} ${n(y - 310)}A132 132 0 0 1 ${n(x + 30)} ${n(y - 84)}`, palette.light, 9) +
    gloss(x - 74, y - 270, 16, 58)
  );
};

const cup: Thing = (x, y, palette) =>
  line(`M${n(x + 70)} ${n(y - 104)}q62 0 52 46q-8 30 -64 30`, palette.accent, 17) +
  shape(`M${n(x - 80)} ${n(y - 130)}h160q0 96 -42 130h-76q-42 -34 -42 -130Z`, palette.accent) +
  shape(`M${n(x + 20)} ${n(y - 130)}h60q0 96 -42 130h-38q34 -50 20 -130Z`, lighter(palette.accent, -0.08)) +
  ellipse(x, y - 130, 80, 17, lighter(palette.accent, 0.08)) +
  ellipse(x, y - 127, 66, 11, '#5a3420') +
  ellipse(x, y + 2, 118, 15, lighter(palette.accent, 0.1)) +
  line(
    `M${n(x - 26)} ${n(y - 160)}q-22 -34 4 -64t2 -60M${n(x + 26)} ${n(y - 160)}q-22 -34 4 -64`,
    '#ffffff',
    8,
    0.45,
  );

const fruit: Thing = (x, y, palette) =>
  [
    [-74, -50, 54, palette.accent],
    [52, -52, 56, palette.accent2],
    [-8, -64, 60, lighter(palette.accent, 0.08)],
  ]
    .map(
      ([dx, dy, r, colour]) =>
        circle(x + Number(dx), y + Number(dy), Number(r), String(colour)) +
        gloss(x + Number(dx) - 30, y + Number(dy) - 28, 16, 30) +
        line(`M${n(x + Number(dx))} ${n(y + Number(dy) - Number(r) + 6)}q4 -22 16 -30`, '#5a3a26', 6) +
        ellipse(x + Number(dx) + 28, y + Number(dy) - Number(r) - 14, 24, 10, '#4f9463', 1, -22),
    )
    .join('');

const bowl: Thing = (x, y, palette) =>
  [-62, -10, 46]
    .map((dx, i) =>
      circle(
        x + dx,
        y - 112 - (i % 2) * 22,
        48,
        [palette.accent, '#e8a13a', lighter(palette.accent, 0.1)][i] ?? palette.accent,
      ),
    )
    .join('') +
  shape(`M${n(x - 130)} ${n(y - 100)}h260q-10 82 -90 100h-80q-80 -18 -90 -100Z`, palette.accent2) +
  shape(
    `M${n(x + 30)} ${n(y - 100)}h100q-10 82 -90 100h-40q50 -34 30 -100Z`,
    lighter(palette.accent2, -0.08),
  ) +
  line(`M${n(x - 110)} ${n(y - 74)}h210`, mix(palette.accent2, '#ffffff', 0.5), 7, 0.7);

const scroll: Thing = (x, y, palette) =>
  shape(
    closed([
      [x - 140, y - 44],
      [x + 110, y - 64],
      [x + 150, y + 6],
      [x - 130, y + 26],
    ]),
    '#f3e2bd',
  ) +
  line(`M${n(x - 90)} ${n(y - 26)}l70 -6m-64 24l120 -10m-40 -22q34 -16 60 10t40 0`, '#8a5a34', 5, 0.8) +
  line(`M${n(x - 140)} ${n(y - 46)}l14 72`, '#d9bf8c', 22) +
  circle(x + 70, y - 10, 15, palette.accent) +
  line(
    `M${n(x + 30)} ${n(y - 30)}Q${n(x + 90)} ${n(y - 120)} ${n(x + 150)} ${n(y - 190)}`,
    mix(palette.accent2, '#ffffff', 0.5),
    12,
  );

const camera: Thing = (x, y, palette) =>
  rect(x - 130, y - 150, 260, 150, mix(palette.near, '#3a3a44', 0.5), 1, 20) +
  rect(x - 130, y - 110, 260, 60, palette.accent) +
  rect(x - 60, y - 178, 90, 40, mix(palette.near, '#3a3a44', 0.4), 1, 8) +
  circle(x, y - 76, 64, '#e6e1d8') +
  circle(x, y - 76, 50, '#15171f') +
  circle(x, y - 76, 30, mix(palette.sky[1], '#1a2340', 0.5)) +
  circle(x - 14, y - 90, 10, '#ffffff', 0.8) +
  circle(x + 98, y - 130, 9, palette.light);

const cake: Thing = (x, y, palette) =>
  ellipse(x, y, 140, 18, '#f4efe6') +
  rect(x - 104, y - 120, 208, 116, '#f6dcb4', 1, 12) +
  rect(x - 104, y - 78, 208, 20, palette.accent) +
  shape(
    `M${n(x - 112)} ${n(y - 104)}q0 -40 40 -40h144q40 0 40 40q-14 34 -34 4q-18 38 -40 2q-20 44 -42 2q-20 34 -40 0q-22 36 -38 -4q-18 24 -30 -4Z`,
    mix(palette.accent2, '#ffffff', 0.45),
  ) +
  circle(x, y - 158, 21, palette.accent) +
  line(`M${n(x + 4)} ${n(y - 176)}q6 -18 20 -22`, '#4f7a3a', 5);

const TALL: readonly Thing[] = [vase, bottle, books, lampGlobe, candles];
const LOW: readonly Thing[] = [cup, fruit, bowl, scroll, camera, candles, cake];
const THING_WORDS: readonly (readonly [Thing, string])[] = [
  [cup, 'cup\\b|cups\\b|tea\\b|teapot|coffee|mug|чашк|чай|кофе|кружк'],
  [
    scroll,
    'letter|maps?\\b|note|paper|newspaper|document|recipe|ticket|parchment|письм|карт[аыу]|запис|газет|свит[ок]|билет|рецепт',
  ],
  [books, 'books?\\b|diary|library|textbook|книг|дневник|учебник'],
  [candles, 'candle|lamp|light|свеч|ламп'],
  [bottle, 'bottle|wine|potion|rum\\b|oil\\b|бутыл|вино|зель|ром\\b|масл'],
  [vase, 'flower|vase|bouquet|rose|цвет|ваз|букет|роз'],
  [fruit, 'fruit|apple|orange|pear|peach|яблок|фрукт|груш|апельсин'],
  [bowl, 'bowl|soup|noodle|plate|dish|meal|food|миск|суп|лапш|тарелк|ед[аыу]\\b'],
  [camera, 'camera|photo|radio|device|камер|фото|радио|прибор'],
  [cake, 'cake|pie\\b|bread|bun\\b|pastry|birthday|торт|пирог|хлеб|булк|выпечк'],
  [lampGlobe, 'globe|world|planet|voyage|глобус|мир\\b'],
];
