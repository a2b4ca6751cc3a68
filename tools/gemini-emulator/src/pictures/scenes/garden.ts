import { lighter, mix, type Colour } from '../paint/colour.js';
import { ground, jagged, rolling } from '../paint/land.js';
import { figure } from '../paint/people.js';
import { circle, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { tree } from '../paint/trees.js';
import { atDepth, isDark } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import type { Scene } from './scene.js';

/** A garden seen through its own flowers: large blooms in front, a glasshouse or an arbour behind, butterflies. */
export const garden: Scene = (sheet, { dice, palette, details }) => {
  const { width, height } = sheet;
  const horizon = height * 0.52;
  paintSky(sheet, { horizon, dice, palette });
  const dim = isDark(palette) ? 0.5 : 0.12;
  sheet.add(shape(ground(jagged(dice, width, horizon + 10, height * 0.1), height), atDepth(palette, 0.14)));
  const leaf = mix(mix('#4f8f57', palette.far, 0.25), palette.near, dim);
  for (let i = 0; i < (width / 1000) * 10; i++)
    sheet.add(
      tree(
        dice,
        dice.pick(['round', 'cypress', 'birch']),
        dice.float(0, width),
        horizon + dice.float(20, 60),
        dice.float(130, 260),
        mix(leaf, atDepth(palette, 0.3), dice.float(0.3, 0.7)),
      ),
    );
  sheet.add(shape(ground(rolling(dice, width, horizon + 46, 16), height), mix(leaf, palette.sky[2], 0.18)));
  const x = width * dice.float(0.4, 0.6);
  if (dice.chance(0.5))
    sheet.add(glasshouse(x, horizon + 120, 380, palette.sky[2], atDepth(palette, 0.5), palette.light));
  else
    sheet.add(
      arbour(
        dice,
        x,
        horizon + 130,
        250,
        atDepth(palette, 0.7),
        [palette.accent, mix(palette.accent, '#ffffff', 0.5)],
        leaf,
      ),
    );
  sheet.add(
    shape(
      `M${n(x - 40)} ${n(horizon + 120)}H${n(x + 40)}Q${n(x + 60)} ${n(height * 0.85)} ${n(x + 170)} ${n(height)}H${n(x - 170)}Q${n(x - 60)} ${n(height * 0.85)} ${n(x - 40)} ${n(horizon + 120)}Z`,
      mix(palette.light, leaf, 0.3),
      0.75,
    ),
  );
  if (details.has('person') || dice.chance(0.45))
    sheet.add(
      figure(dice, x + dice.float(-30, 30), height * 0.82, 190, {
        cloth: palette.accent2,
        ink: atDepth(palette, 0.92),
        dress: 'dress',
        hat: true,
      }),
    );
  const colours = [
    palette.accent,
    palette.accent2,
    mix(palette.accent, '#ffffff', 0.5),
    mix(palette.accent2, palette.accent, 0.5),
    lighter(mix('#8f7fd0', palette.sky[1], 0.3), 0.05),
  ];
  for (let row = 0; row < 3; row++) {
    const t = row / 2;
    const y = horizon + (height - horizon) * (0.46 + 0.5 * t);
    const many = (width / 1000) * (34 - row * 11);
    if (row > 0)
      sheet.add(
        grassBed(dice, width, y + 60, height, mix(leaf, palette.near, 0.2 + t * 0.3), x, 70 + t * 150),
      );
    for (let i = 0; i < many; i++) {
      const fx = (width * (i + dice.float(0, 1))) / many;
      if (Math.abs(fx - x) < 90 + t * 130 && t < 0.9) continue;
      sheet.add(
        bloom(
          dice,
          fx,
          y + dice.float(-40, 50),
          (16 + 44 * t) * dice.float(0.75, 1.25),
          dice.pick(colours),
          mix(leaf, palette.near, 0.2 + t * 0.35),
          70 + 190 * t,
        ),
      );
    }
  }
  for (let i = 0; i < 7; i++)
    sheet.add(
      butterfly(
        dice.float(width * 0.1, width * 0.9),
        height * dice.float(0.3, 0.72),
        dice.float(13, 27),
        dice.pick(colours),
        dice.float(-40, 40),
      ),
    );
};

/** Ground cover on both sides of the path. */
function grassBed(
  dice: Dice,
  width: number,
  y: number,
  bottom: number,
  colour: Colour,
  pathX: number,
  gap: number,
): string {
  const left = ground(rolling(dice, Math.max(60, pathX - gap), y, 16), bottom);
  const right = ground(
    rolling(dice, Math.max(60, width - pathX - gap), y, 16).map(
      ([px, py]) => [px + pathX + gap, py] as const,
    ),
    bottom,
  );
  return shape(left + right, colour);
}

function bloom(
  dice: Dice,
  x: number,
  y: number,
  size: number,
  colour: Colour,
  leaf: Colour,
  stem: number,
): string {
  const lean = dice.float(-20, 20);
  const stalk =
    line(
      `M${n(x)} ${n(y)}q${n(lean)} ${n(stem * 0.5)} ${n(lean * 0.4)} ${n(stem)}`,
      leaf,
      Math.max(3, size * 0.13),
    ) +
    ellipse(x + lean * 0.7 + size * 0.5, y + stem * 0.45, size * 0.62, size * 0.2, leaf, 1, -32) +
    ellipse(x + lean * 0.7 - size * 0.4, y + stem * 0.6, size * 0.56, size * 0.18, leaf, 1, 34);
  const kind = dice.int(0, 3);
  if (kind === 0) {
    const petals = [...Array(9).keys()]
      .map((i) =>
        ellipse(
          x + Math.cos((i / 9) * 6.283) * size * 0.62,
          y + Math.sin((i / 9) * 6.283) * size * 0.62,
          size * 0.46,
          size * 0.21,
          i % 2 === 0 ? colour : lighter(colour, 0.04),
          1,
          (i / 9) * 360,
        ),
      )
      .join('');
    return stalk + petals + circle(x, y, size * 0.34, '#f2b93f') + circle(x, y, size * 0.18, '#c98a2b');
  }
  if (kind === 1)
    return (
      stalk +
      shape(
        `M${n(x - size * 0.62)} ${n(y - size * 0.6)}Q${n(x - size * 0.3)} ${n(y - size * 0.2)} ${n(x)} ${n(y - size * 0.9)}Q${n(x + size * 0.3)} ${n(y - size * 0.2)} ${n(x + size * 0.62)} ${n(y - size * 0.6)}Q${n(x + size * 0.78)} ${n(y + size * 0.5)} ${n(x)} ${n(y + size * 0.6)}Q${n(x - size * 0.78)} ${n(y + size * 0.5)} ${n(x - size * 0.62)} ${n(y - size * 0.6)}Z`,
        colour,
      ) +
      shape(
        `M${n(x)} ${n(y - size * 0.9)}Q${n(x + size * 0.42)} ${n(y)} ${n(x)} ${n(y + size * 0.6)}Q${n(x - size * 0.42)} ${n(y)} ${n(x)} ${n(y - size * 0.9)}Z`,
        lighter(colour, 0.055),
      )
    );
  if (kind === 2)
    return (
      stalk +
      [0, 1, 2, 3, 4]
        .map((i) =>
          circle(
            x + Math.cos(i * 1.2566 - 1.57) * size * 0.5,
            y + Math.sin(i * 1.2566 - 1.57) * size * 0.5,
            size * 0.45,
            lighter(colour, (i % 2) * 0.03),
          ),
        )
        .join('') +
      circle(x, y, size * 0.24, '#fff1c9')
    );
  return (
    stalk +
    circle(x, y, size * 0.78, colour) +
    line(
      `M${n(x - size * 0.3)} ${n(y + size * 0.1)}a${n(size * 0.32)} ${n(size * 0.32)} 0 1 1 ${n(size * 0.5)} ${n(size * 0.16)}M${n(x - size * 0.5)} ${n(y + size * 0.2)}a${n(size * 0.55)} ${n(size * 0.5)} 0 0 0 ${n(size * 1.02)} ${n(-size * 0.1)}`,
      lighter(colour, -0.075),
      size * 0.1,
    )
  );
}

function glasshouse(
  x: number,
  foot: number,
  wide: number,
  glass: Colour,
  frame: Colour,
  light: Colour,
): string {
  const tall = wide * 0.55;
  let bars = '';
  for (let i = 0; i <= 8; i++)
    bars += `M${n(x - wide / 2 + (wide * i) / 8)} ${n(foot)}V${n(foot - tall * 0.62)}Q${n(x - wide * 0.42 + (wide * 0.84 * i) / 8)} ${n(foot - tall)} ${n(x)} ${n(foot - tall * 1.14)}`;
  return (
    shape(
      `M${n(x - wide / 2)} ${n(foot)}V${n(foot - tall * 0.62)}Q${n(x - wide * 0.42)} ${n(foot - tall)} ${n(x)} ${n(foot - tall * 1.14)}Q${n(x + wide * 0.42)} ${n(foot - tall)} ${n(x + wide / 2)} ${n(foot - tall * 0.62)}V${n(foot)}Z`,
      mix(glass, light, 0.35),
      0.85,
    ) +
    line(`${bars}M${n(x - wide / 2)} ${n(foot - tall * 0.62)}h${n(wide)}`, frame, 5) +
    rect(x - 36, foot - tall * 0.5, 72, tall * 0.5, frame) +
    rect(x - 28, foot - tall * 0.46, 56, tall * 0.46, mix(glass, light, 0.6))
  );
}

function arbour(
  dice: Dice,
  x: number,
  foot: number,
  wide: number,
  frame: Colour,
  flowers: readonly Colour[],
  leaf: Colour,
): string {
  const path = `M${n(x - wide / 2)} ${n(foot)}V${n(foot - wide * 0.7)}A${n(wide / 2)} ${n(wide / 2)} 0 0 1 ${n(x + wide / 2)} ${n(foot - wide * 0.7)}V${n(foot)}`;
  let out = line(path, frame, 13) + line(path, leaf, 44, 0.85);
  for (let i = 0; i < 46; i++) {
    const t = dice.float(0, 1);
    const side =
      t < 0.28
        ? [x - wide / 2, foot - wide * 2.5 * t]
        : t > 0.72
          ? [x + wide / 2, foot - wide * 2.5 * (1 - t)]
          : [
              x - Math.cos(((t - 0.28) / 0.44) * Math.PI) * (wide / 2),
              foot - wide * 0.7 - Math.sin(((t - 0.28) / 0.44) * Math.PI) * (wide / 2),
            ];
    out += circle(
      (side[0] ?? x) + dice.float(-22, 22),
      (side[1] ?? foot) + dice.float(-18, 18),
      dice.float(7, 15),
      dice.pick(flowers),
    );
  }
  return out;
}

function butterfly(x: number, y: number, size: number, colour: Colour, turn: number): string {
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})">${ellipse(-size * 0.55, -size * 0.3, size * 0.6, size * 0.42, colour, 1, 34)}${ellipse(size * 0.55, -size * 0.3, size * 0.6, size * 0.42, colour, 1, -34)}${ellipse(-size * 0.42, size * 0.36, size * 0.4, size * 0.28, lighter(colour, 0.05), 1, -30)}${ellipse(size * 0.42, size * 0.36, size * 0.4, size * 0.28, lighter(colour, 0.05), 1, 30)}${rect(-size * 0.07, -size * 0.5, size * 0.14, size, '#2a1f28', 1, 3)}</g>`;
}
