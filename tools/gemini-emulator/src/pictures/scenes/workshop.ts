import { glow } from '../paint/glow.js';
import { lighter, mix } from '../paint/colour.js';
import { circle, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { type Scene, variantOf } from './scene.js';
import { shelvesOfFlasks, gears, screens, pipes } from './workshop/walls.js';
import { flask, vial, engine, robot, globeLamp, toolbox } from './workshop/bench-things.js';

const KINDS = [
  ['flasks', 'flask|potion|alchem|laborator|lab\b|chemi|brew|pharmac|zel|колб|зель|алхим|лаборатор|аптек'],
  [
    'gears',
    'gear|clock|engine|mechan|steam|brass|workshop|forge|boiler|tinker|шестер|часовщик|двигател|механи|пар\b|мастерск|кузн|кот[её]л',
  ],
  [
    'screens',
    'screen|server|terminal|console|data|monitor|code|hack|robot|drone|network|экран|сервер|терминал|консол|данны|код\b|робот|дрон|сет[ьи]\b',
  ],
] as const;

/** Where things are made: a wall of flasks, gears or screens, a bench with work on it, and one strong lamp. */
export const workshop: Scene = (sheet, input) => {
  const { dice, palette, details } = input;
  const { width, height } = sheet;
  const wall = mix(mix(palette.sky[1], palette.near, isDark(palette) ? 0.62 : 0.5), palette.accent2, 0.05);
  sheet.add(
    rect(
      0,
      0,
      width,
      height,
      sheet.linear([
        [0, lighter(wall, -0.07)],
        [1, lighter(wall, 0.02)],
      ]),
    ),
  );
  let seams = '';
  for (let x = 0; x < width; x += 150) seams += `M${n(x)} 0V${n(height)}`;
  sheet.add(line(seams, lighter(wall, -0.035), 4));
  const kind = variantOf(input, KINDS);
  const bench = height * 0.74;
  if (kind === 'flasks') shelvesOfFlasks(sheet, dice, palette, lighter(wall, -0.13));
  if (kind === 'gears') gears(sheet, dice, palette);
  if (kind === 'screens') screens(sheet, dice, palette);
  const wood = kind === 'screens' ? mix(palette.near, '#39414d', 0.5) : mix('#7d5233', palette.near, 0.3);
  const lampX = width * dice.float(0.35, 0.65);
  sheet.add(glow(lampX, height * 0.3, 540, palette.light, 0.8));
  pipes(sheet, dice, palette, wall);
  sheet.add(
    line(`M${n(lampX)} 0V${n(height * 0.17)}`, palette.near, 7),
    shape(`M${n(lampX - 26)} ${n(height * 0.165)}h52l54 76h-160Z`, palette.accent),
    ellipse(lampX, height * 0.165 + 77, 78, 12, '#fff6d8'),
  );
  sheet.add(
    rect(0, bench, width, 34, lighter(wood, 0.06)),
    rect(
      0,
      bench + 34,
      width,
      height,
      sheet.linear([
        [0, lighter(wood, -0.09)],
        [1, lighter(wood, -0.17)],
      ]),
    ),
  );
  for (const x of [0.12, 0.5, 0.86])
    sheet.add(
      rect(width * x - 90, bench + 62, 180, 110, lighter(wood, -0.05), 1, 6),
      circle(width * x, bench + 116, 10, palette.light),
    );
  const things = [flask, engine, robot, globeLamp, toolbox, vial] as const;
  const order = [...things].sort(() => dice.float(-1, 1)).slice(0, 4);
  order.forEach((thing, i) =>
    sheet.add(
      `<g transform="translate(${n(width * (0.16 + i * 0.225) + dice.float(-16, 16))} ${n(bench + 6)}) scale(1.1)">${thing(palette)}</g>`,
    ),
  );
  if (details.has('person') || dice.chance(0.4))
    worker(sheet, dice, palette, lampX > width / 2 ? width * 0.26 : width * 0.74);
};

function worker(sheet: Sheet, dice: Dice, palette: Palette, x: number): void {
  const y = sheet.height;
  const ink = lighter(palette.near, -0.03);
  const cloth = mix(palette.accent, palette.near, 0.45);
  const u = Math.min(1, sheet.height / 1000);
  sheet.add(
    `<g transform="translate(${n(x)} ${n(y)}) scale(${u})">${shape('M-170 20C-170 -170 -130 -280 -46 -304H46C130 -280 170 -170 170 20Z', cloth)}${rect(-30, -340, 60, 60, ink)}${ellipse(0, -396, 66, 78, ink)}${dice.chance(0.5) ? shape('M-78 -410C-84 -520 84 -520 78 -410Q0 -440 -78 -410Z', cloth) : ellipse(0, -470, 36, 34, ink)}${line('M-74 -392Q0 -372 74 -392', mix(palette.light, ink, 0.3), 11)}${line('M-60 -300L-90 20M60 -300L90 20', lighter(cloth, -0.09), 17)}</g>`,
  );
}
