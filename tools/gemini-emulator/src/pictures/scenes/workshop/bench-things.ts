import { glow } from '../../paint/glow.js';
import { lighter, mix } from '../../paint/colour.js';
import { circle, line, rect, shape } from '../../paint/shapes.js';
import type { Palette } from '../../palette.js';

type Thing = (palette: Palette) => string;

export const flask: Thing = (palette) =>
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

export const vial: Thing = (palette) =>
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

export const engine: Thing = (palette) =>
  rect(-120, -150, 240, 150, mix('#8d97a0', palette.near, 0.25), 1, 16) +
  rect(-120, -60, 240, 60, mix('#6f7880', palette.near, 0.3), 1, 12) +
  circle(-46, -98, 42, '#e9e4d8') +
  line('M-46 -98l24 -22', palette.accent, 7) +
  circle(60, -98, 27, palette.accent) +
  circle(60, -98, 12, palette.light) +
  line('M-84 -150v-60h70v60M40 -150v-90h60', mix('#8d97a0', palette.near, 0.1), 17);

export const robot: Thing = (palette) =>
  rect(-70, -150, 140, 120, mix('#cfd6da', palette.near, 0.14), 1, 22) +
  rect(-52, -250, 104, 84, mix('#e4e9ec', palette.near, 0.08), 1, 26) +
  rect(-40, -228, 80, 38, palette.near, 1, 15) +
  circle(-18, -209, 9, palette.light) +
  circle(18, -209, 9, palette.light) +
  line('M0 -250v-32', '#aab3ba', 7) +
  circle(0, -288, 11, palette.accent) +
  line('M-70 -120q-46 26 -34 78M70 -120q46 20 40 66M-32 -30v30M32 -30v30', '#aab3ba', 18) +
  circle(0, -92, 19, palette.accent2);

export const globeLamp: Thing = (palette) =>
  glow(0, -130, 210, palette.light, 0.85) +
  rect(-58, -28, 116, 28, mix('#a8703f', palette.near, 0.2), 1, 6) +
  rect(-48, -200, 96, 172, '#fff4d4', 0.75, 46) +
  line('M-18 -60q-10 -60 18 -80q28 -20 10 -50', palette.accent, 8) +
  rect(-40, -214, 80, 24, mix('#a8703f', palette.near, 0.2), 1, 6);

export const toolbox: Thing = (palette) =>
  line('M-56 -104v-46h112v46', '#3a3238', 15) +
  rect(-120, -104, 240, 104, palette.accent, 1, 12) +
  rect(-120, -72, 240, 14, lighter(palette.accent, -0.1)) +
  rect(-18, -86, 36, 34, palette.light, 1, 5) +
  line('M96 -110l40 -90M-90 -108l-20 -76', '#c9ced2', 13) +
  circle(140, -208, 19, '#c9ced2') +
  circle(144, -214, 10, '#6d6870');
