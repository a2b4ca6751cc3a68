import { lighter, mix } from '../paint/colour.js';
import { circle, closed, ellipse, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { named, type Scene } from './scene.js';
import type { Thing } from '../paint/table/table-thing.js';
import { vase, bottle, books, candles, lampGlobe } from '../paint/table/tall-things.js';
import { cup, fruit, bowl, scroll, camera, cake } from '../paint/table/low-things.js';

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
