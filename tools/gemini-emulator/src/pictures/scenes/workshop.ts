import { glow } from '../paint/glow.js';
import { lighter, mix, type Colour } from '../paint/colour.js';
import { circle, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { isDark, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { type Scene, variantOf } from './scene.js';

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

function shelvesOfFlasks(sheet: Sheet, dice: Dice, palette: Palette, board: Colour): void {
  const colours = [
    palette.accent,
    palette.accent2,
    palette.light,
    mix(palette.sky[2], palette.accent, 0.4),
    '#7fc8a0',
  ];
  for (let row = 0; row < 3; row++) {
    const y = sheet.height * (0.26 + row * 0.16);
    for (let x = sheet.width * 0.03; x < sheet.width * 0.96; x += dice.float(52, 84)) {
      const [wide, tall, colour] = [dice.float(32, 54), dice.float(54, 108), dice.pick(colours)];
      if (dice.chance(0.5))
        sheet.add(
          rect(x, y - tall, wide, tall, '#dff2f0', 0.35, 9),
          rect(x, y - tall * 0.6, wide, tall * 0.6, colour, 0.85, 9),
          rect(x + wide * 0.22, y - tall - 12, wide * 0.56, 14, '#8a623f', 1, 3),
        );
      else
        sheet.add(
          circle(x + wide / 2, y - wide * 0.6, wide * 0.62, colour, 0.85),
          rect(x + wide * 0.36, y - wide * 1.2 - 34, wide * 0.28, 44, '#dff2f0', 0.4),
          rect(x + wide * 0.3, y - wide * 1.2 - 42, wide * 0.4, 12, '#8a623f', 1, 3),
          circle(x + wide * 0.34, y - wide * 0.8, wide * 0.12, '#ffffff', 0.6),
        );
    }
    sheet.add(rect(0, y, sheet.width, 15, board));
  }
}

function gears(sheet: Sheet, dice: Dice, palette: Palette): void {
  for (let i = 0; i < (sheet.width / 1000) * 7; i++) {
    const [x, y, r] = [
      sheet.width * dice.float(0.03, 0.97),
      sheet.height * dice.float(0.08, 0.58),
      dice.float(54, 140),
    ];
    const colour = mix(
      dice.pick(['#c79a4a', '#a8703f', '#8f8577', palette.accent2]),
      palette.near,
      dice.float(0.15, 0.5),
    );
    const teeth = Math.round(r / 7);
    let d = '';
    for (let k = 0; k < teeth; k++) {
      const angle = (k / teeth) * Math.PI * 2;
      d += `M${n(x + Math.cos(angle) * r * 0.9)} ${n(y + Math.sin(angle) * r * 0.9)}L${n(x + Math.cos(angle) * r * 1.14)} ${n(y + Math.sin(angle) * r * 1.14)}`;
    }
    sheet.add(
      line(d, colour, r * 0.2),
      circle(x, y, r, colour),
      circle(x, y, r * 0.74, lighter(colour, -0.07)),
      circle(x, y, r * 0.3, lighter(colour, 0.07)),
      circle(x, y, r * 0.12, palette.near),
    );
  }
}

function screens(sheet: Sheet, dice: Dice, palette: Palette): void {
  for (let row = 0; row < 2; row++) {
    for (let x = sheet.width * 0.04; x < sheet.width * 0.9;) {
      const wide = dice.float(170, 290);
      const y = sheet.height * (0.1 + row * 0.27);
      const colour = dice.pick([palette.accent, palette.accent2, palette.light]);
      sheet.add(
        rect(x, y, wide, 210, palette.near, 1, 12),
        rect(x + 11, y + 11, wide - 22, 188, mix(palette.near, colour, 0.24), 1, 6),
      );
      let d = '';
      if (dice.chance(0.5))
        for (let k = 0; k < 6; k++)
          d += `M${n(x + 30)} ${n(y + 40 + k * 26)}h${n((wide - 70) * dice.float(0.2, 1))}`;
      else {
        d = `M${n(x + 26)} ${n(y + 140)}`;
        for (let k = 1; k < 9; k++)
          d += `L${n(x + 26 + ((wide - 52) * k) / 8)} ${n(y + dice.float(40, 170))}`;
      }
      sheet.add(line(d, colour, 6, 0.9));
      x += wide + 18;
    }
  }
}

function pipes(sheet: Sheet, dice: Dice, palette: Palette, wall: Colour): void {
  const colour = lighter(mix(wall, palette.accent2, 0.2), 0.05);
  for (let i = 0; i < 2; i++) {
    const [y, x] = [34 + i * 46, sheet.width * dice.float(0.05, 0.95)];
    sheet.add(
      line(`M-20 ${n(y)}H${n(x)}V-20`, lighter(colour, -0.08), 27),
      line(`M-20 ${n(y - 6)}H${n(x - 6)}`, lighter(colour, 0.05), 6, 0.6),
      circle(x * 0.5, y, 23, palette.accent),
      circle(x * 0.5, y, 9, colour),
    );
  }
}

type Thing = (palette: Palette) => string;
const flask: Thing = (palette) =>
  glow(0, -90, 190, palette.accent, 0.5) +
  shape('M-26 -210H26V-140L96 -18Q100 0 84 0H-84Q-100 0 -96 -18L-26 -140Z', '#e6f6f4', 0.4) +
  shape('M-62 -78H62L96 -18Q100 0 84 0H-84Q-100 0 -96 -18Z', palette.accent) +
  rect(-34, -222, 68, 16, '#e6f6f4', 0.8, 6) +
  [
    [-20, -40, 9],
    [24, -56, 7],
    [4, -98, 6],
    [-12, -250, 9],
    [14, -284, 13],
  ]
    .map(([x, y, r]) => circle(x ?? 0, y ?? 0, r ?? 0, lighter(palette.accent, 0.14), 0.8))
    .join('');
const vial: Thing = (palette) =>
  rect(-110, -26, 220, 26, '#8a623f', 1, 5) +
  [-76, -24, 28, 80]
    .map(
      (x, i) =>
        rect(x - 17, -150, 34, 128, '#e6f6f4', 0.4, 15) +
        rect(
          x - 17,
          -110 + i * 14,
          34,
          88 - i * 14,
          [palette.accent, palette.accent2, palette.light, '#7fc8a0'][i] ?? palette.accent,
          0.9,
          15,
        ),
    )
    .join('') +
  rect(-110, -96, 220, 14, '#8a623f', 1, 5);
const engine: Thing = (palette) =>
  rect(-120, -150, 240, 150, mix('#8d97a0', palette.near, 0.25), 1, 16) +
  rect(-120, -60, 240, 60, mix('#6f7880', palette.near, 0.3), 1, 12) +
  circle(-46, -98, 42, '#e9e4d8') +
  line('M-46 -98l24 -22', palette.accent, 7) +
  circle(60, -98, 27, palette.accent) +
  circle(60, -98, 12, palette.light) +
  line('M-84 -150v-60h70v60M40 -150v-90h60', mix('#8d97a0', palette.near, 0.1), 17);
const robot: Thing = (palette) =>
  rect(-70, -150, 140, 120, mix('#cfd6da', palette.near, 0.14), 1, 22) +
  rect(-52, -250, 104, 84, mix('#e4e9ec', palette.near, 0.08), 1, 26) +
  rect(-40, -228, 80, 38, palette.near, 1, 15) +
  circle(-18, -209, 9, palette.light) +
  circle(18, -209, 9, palette.light) +
  line('M0 -250v-32', '#aab3ba', 7) +
  circle(0, -288, 11, palette.accent) +
  line('M-70 -120q-46 26 -34 78M70 -120q46 20 40 66M-32 -30v30M32 -30v30', '#aab3ba', 18) +
  circle(0, -92, 19, palette.accent2);
const globeLamp: Thing = (palette) =>
  glow(0, -130, 210, palette.light, 0.85) +
  rect(-58, -28, 116, 28, mix('#a8703f', palette.near, 0.2), 1, 6) +
  rect(-48, -200, 96, 172, '#fff4d4', 0.75, 46) +
  line('M-18 -60q-10 -60 18 -80q28 -20 10 -50', palette.accent, 8) +
  rect(-40, -214, 80, 24, mix('#a8703f', palette.near, 0.2), 1, 6);
const toolbox: Thing = (palette) =>
  line('M-56 -104v-46h112v46', '#3a3238', 15) +
  rect(-120, -104, 240, 104, palette.accent, 1, 12) +
  rect(-120, -72, 240, 14, lighter(palette.accent, -0.1)) +
  rect(-18, -86, 36, 34, palette.light, 1, 5) +
  line('M96 -110l40 -90M-90 -108l-20 -76', '#c9ced2', 13) +
  circle(140, -208, 19, '#c9ced2') +
  circle(144, -214, 10, '#6d6870');

function worker(sheet: Sheet, dice: Dice, palette: Palette, x: number): void {
  const y = sheet.height;
  const ink = lighter(palette.near, -0.03);
  const cloth = mix(palette.accent, palette.near, 0.45);
  const u = Math.min(1, sheet.height / 1000);
  sheet.add(
    `<g transform="translate(${n(x)} ${n(y)}) scale(${u})">${shape('M-170 20C-170 -170 -130 -280 -46 -304H46C130 -280 170 -170 170 20Z', cloth)}${rect(-30, -340, 60, 60, ink)}${ellipse(0, -396, 66, 78, ink)}${dice.chance(0.5) ? shape('M-78 -410C-84 -520 84 -520 78 -410Q0 -440 -78 -410Z', cloth) : ellipse(0, -470, 36, 34, ink)}${line('M-74 -392Q0 -372 74 -392', mix(palette.light, ink, 0.3), 11)}${line('M-60 -300L-90 20M60 -300L90 20', lighter(cloth, -0.09), 17)}</g>`,
  );
}
