import { lighter, mix } from '../colour.js';
import { circle, closed, ellipse, line, n, rect, shape } from '../shapes.js';
import { type Thing, gloss } from './table-thing.js';

export const cup: Thing = (x, y, palette) =>
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

export const fruit: Thing = (x, y, palette) =>
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

export const bowl: Thing = (x, y, palette) =>
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

export const scroll: Thing = (x, y, palette) =>
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

export const camera: Thing = (x, y, palette) =>
  rect(x - 130, y - 150, 260, 150, mix(palette.near, '#3a3a44', 0.5), 1, 20) +
  rect(x - 130, y - 110, 260, 60, palette.accent) +
  rect(x - 60, y - 178, 90, 40, mix(palette.near, '#3a3a44', 0.4), 1, 8) +
  circle(x, y - 76, 64, '#e6e1d8') +
  circle(x, y - 76, 50, '#15171f') +
  circle(x, y - 76, 30, mix(palette.sky[1], '#1a2340', 0.5)) +
  circle(x - 14, y - 90, 10, '#ffffff', 0.8) +
  circle(x + 98, y - 130, 9, palette.light);

export const cake: Thing = (x, y, palette) =>
  ellipse(x, y, 140, 18, '#f4efe6') +
  rect(x - 104, y - 120, 208, 116, '#f6dcb4', 1, 12) +
  rect(x - 104, y - 78, 208, 20, palette.accent) +
  shape(
    `M${n(x - 112)} ${n(y - 104)}q0 -40 40 -40h144q40 0 40 40q-14 34 -34 4q-18 38 -40 2q-20 44 -42 2q-20 34 -40 0q-22 36 -38 -4q-18 24 -30 -4Z`,
    mix(palette.accent2, '#ffffff', 0.45),
  ) +
  circle(x, y - 158, 21, palette.accent) +
  line(`M${n(x + 4)} ${n(y - 176)}q6 -18 20 -22`, '#4f7a3a', 5);
