import { glow } from '../paint/glow.js';
import { lighter, mix, type Colour } from '../paint/colour.js';
import { figure } from '../paint/people.js';
import { closed, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { paintSky } from '../paint/sky.js';
import { windows } from '../paint/buildings.js';
import { atDepth, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import type { Scene } from './scene.js';

/** A narrow street of signs running to a bright end, with a wet road that mirrors them and someone walking away. */
export const neonStreet: Scene = (sheet, { dice, palette, details }) => {
  const { width, height } = sheet;
  const eye = { x: width * dice.float(0.42, 0.58), y: height * 0.6 };
  paintSky(sheet, {
    horizon: eye.y,
    dice,
    palette,
    clouds: 1,
    sun: { x: eye.x, y: eye.y - height * dice.float(0.1, 0.34), radius: dice.float(60, 110) },
  });
  sheet.add(rect(0, eye.y, width, height - eye.y, mix(palette.near, palette.sky[1], 0.12)));
  for (let depth = 0; depth < 5; depth++) {
    const near = (depth + 1) / 5;
    for (const side of [-1, 1]) block(sheet, dice, palette, eye, side, near);
    if (depth === 1) sheet.add(glow(eye.x, eye.y, height * 0.34, palette.sky[2], 0.95));
  }
  const road = sheet.linear([
    [0, mix(palette.sky[2], palette.near, 0.2)],
    [0.35, mix(palette.sky[1], palette.near, 0.5)],
    [1, palette.near],
  ]);
  sheet.add(
    shape(
      closed([
        [eye.x - 26, eye.y],
        [eye.x + 26, eye.y],
        [width * 1.12, height],
        [-width * 0.12, height],
      ]),
      road,
    ),
  );
  const colours = [palette.accent, palette.accent2, palette.light];
  for (let i = 0; i < 46; i++) {
    const near = dice.float(0.06, 1);
    const y = eye.y + (height - eye.y) * near ** 1.2;
    const x = eye.x + dice.float(-1, 1) * (40 + width * 0.52 * near ** 1.2);
    sheet.add(line(`M${n(x)} ${n(y)}v${n(8 + 60 * near)}`, dice.pick(colours), 3 + 10 * near, 0.34));
  }
  const ink = lighter(palette.near, -0.02);
  const walkers = details.has('people') || dice.chance(0.5) ? dice.int(4, 7) : 1;
  for (let i = walkers - 1; i >= 0; i--) {
    const near = i === 0 ? dice.float(0.5, 0.75) : dice.float(0.1, 0.4);
    const x = eye.x + dice.float(-1, 1) * (20 + width * 0.3 * near);
    sheet.add(
      figure(dice, x, eye.y + (height - eye.y) * near, 60 + 430 * near, {
        cloth: mix(palette.near, palette.sky[0], 0.3),
        ink,
        dress: dice.pick(['coat', 'hood', 'jacket']),
        ...(i === 0 && dice.chance(0.5) ? { scarf: palette.accent } : {}),
      }),
    );
  }
};

function block(
  sheet: Sheet,
  dice: Dice,
  palette: Palette,
  eye: { x: number; y: number },
  side: number,
  near: number,
): void {
  const { width, height } = sheet;
  const inner = eye.x + side * (24 + width * 0.46 * near ** 1.7);
  const deep = 60 + width * 0.28 * near;
  const outer = side < 0 ? Math.min(inner - deep, -10) : Math.max(inner + deep, width + 10);
  const x = Math.min(inner, outer);
  const wide = Math.abs(outer - inner);
  const top = eye.y - height * (0.16 + 0.62 * near ** 0.8) * dice.float(0.7, 1.1);
  const foot = eye.y + (height - eye.y) * near ** 1.7 * 0.9 + 3;
  const wall = mix(atDepth(palette, 0.15 + near * 0.75), palette.near, near * 0.4);
  sheet.add(rect(x, top, wide, foot - top, wall));
  const sideWall = 10 + 46 * near;
  sheet.add(rect(side < 0 ? inner - sideWall : inner, top, sideWall, foot - top, lighter(wall, 0.045)));
  if (near < 0.95) sheet.add(windows(dice, x, top, wide, (foot - top) * 0.8, palette.light, 0.2));
  for (let i = 0; i < dice.int(1, 3); i++) {
    const colour = dice.pick([palette.accent, palette.accent2, palette.light]);
    const y = eye.y - (eye.y - top) * dice.float(0.05, 0.75);
    sheet.add(
      sign(
        sheet,
        dice,
        inner - side * (14 + 40 * near) * dice.float(0.4, 1.1),
        y,
        (34 + 110 * near) * dice.float(0.7, 1.1),
        colour,
        palette.near,
      ),
    );
  }
  if (dice.chance(0.5))
    sheet.add(
      line(
        `M${n(inner)} ${n(eye.y - 90 * near)}Q${n(eye.x)} ${n(eye.y - 30 * near)} ${n(eye.x - (inner - eye.x))} ${n(eye.y - 120 * near)}`,
        palette.near,
        2,
        0.6,
      ),
    );
}

/** A lit sign with made-up letters. */
function sign(
  sheet: Sheet,
  dice: Dice,
  x: number,
  y: number,
  tall: number,
  colour: Colour,
  back: Colour,
): string {
  const wide = tall * 0.36;
  const parts = [
    glow(x, y + tall / 2, tall * 0.9, colour, 0.5),
    rect(x - wide / 2, y, wide, tall, mix(back, colour, 0.16), 0.95, 5),
    line(`M${n(x - wide / 2)} ${n(y)}h${n(wide)}v${n(tall)}h${n(-wide)}Z`, colour, 2.5),
  ];
  let glyphs = '';
  for (let i = 0; i < 3; i++) {
    const [gx, gy, s] = [x - wide * 0.24, y + tall * (0.12 + i * 0.29), wide * 0.48];
    glyphs += dice.pick([
      `M${n(gx)} ${n(gy)}h${n(s)}M${n(gx + s / 2)} ${n(gy)}v${n(s)}M${n(gx)} ${n(gy + s)}h${n(s)}`,
      `M${n(gx)} ${n(gy)}h${n(s)}v${n(s)}h${n(-s)}Z`,
      `M${n(gx)} ${n(gy + s)}L${n(gx + s / 2)} ${n(gy)}L${n(gx + s)} ${n(gy + s)}`,
      `M${n(gx)} ${n(gy + s / 2)}h${n(s)}M${n(gx + s / 3)} ${n(gy)}v${n(s)}`,
    ]);
  }
  return parts.join('') + line(glyphs, lighter(colour, 0.2), Math.max(2, wide * 0.08));
}
