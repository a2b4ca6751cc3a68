import { glow } from '../glow.js';
import { lighter, mix, type Colour } from '../colour.js';
import { bookRow } from '../home.js';
import { circle, ellipse, line, n, rect, shape } from '../shapes.js';
import { type Thing, gloss } from './table-thing.js';

export const vase: Thing = (x, y, palette, dice) => {
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

export const bottle: Thing = (x, y, palette) => {
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

export const books: Thing = (x, y, palette, dice) =>
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

export const candles: Thing = (x, y, palette, dice) => {
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

export const lampGlobe: Thing = (x, y, palette, _dice, sheet) => {
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
