import { circle, closed, ellipse, line, rect, shape } from '../paint/shapes.js';
import type { Motif } from './motif.js';

export const towers: Motif = ({ main, shade, accent, light }, dice) => {
  let out = '';
  for (const [x, wide, tall] of [
    [-270, 130, 330],
    [-130, 150, 560],
    [30, 120, 430],
    [160, 120, 270],
  ] as const) {
    out +=
      rect(x, 270 - tall, wide, tall, main) + rect(x + wide * 0.62, 270 - tall, wide * 0.38, tall, shade);
    for (let y = 310 - tall; y < 230; y += 56)
      out += rect(x + 22, y, 30, 30, dice.chance(0.6) ? light : accent);
  }
  return out + line('M-55 -290v-80', main, 14) + circle(-55, -380, 17, accent);
};

export const lighthouse: Motif = ({ main, shade, accent, light }) =>
  shape('M-20 -200L-340 -300V-110Z', light, 0.6) +
  shape('M20 -200L340 -300V-110Z', light, 0.6) +
  shape(
    closed([
      [-100, 270],
      [-58, -150],
      [58, -150],
      [100, 270],
    ]),
    main,
  ) +
  shape(
    closed([
      [-92, 190],
      [-76, 30],
      [76, 30],
      [92, 190],
    ]),
    accent,
  ) +
  shape(
    closed([
      [10, -150],
      [58, -150],
      [100, 270],
      [20, 270],
    ]),
    shade,
    0.3,
  ) +
  rect(-80, -170, 160, 26, main) +
  rect(-44, -250, 88, 84, accent) +
  shape('M-66 -246Q0 -350 66 -246Z', main) +
  ellipse(0, 276, 250, 34, main);

export const arch: Motif = ({ main, shade, accent, light }) =>
  circle(0, -10, 130, accent) +
  shape('M-280 280V-180H280V280H160V0A160 160 0 0 0 -160 0V280Z', main) +
  shape('M160 280V0A160 160 0 0 0 60 -148L280 -180V280Z', shade, 0.7) +
  rect(-330, -250, 660, 84, main) +
  rect(-330, -190, 660, 24, light) +
  line('M-280 60h100M-280 160h100M180 60h100M180 160h100', shade, 10);

export const home: Motif = ({ main, shade, accent, light }) =>
  rect(130, -230, 70, 170, shade) +
  rect(-210, -40, 420, 320, main) +
  rect(70, -40, 140, 320, shade, 0.6) +
  shape('M-290 -20L0 -300L290 -20Z', accent) +
  rect(-50, 110, 100, 170, shade, 1, 50) +
  rect(-170, 20, 90, 90, light, 1, 8) +
  rect(90, 20, 90, 90, light, 1, 8) +
  circle(0, -110, 42, light);

export const windmill: Motif = ({ main, shade, accent, light }) =>
  shape('M-120 290L-76 -80H76L120 290Z', main) +
  shape('M10 -80H76L120 290H30Z', shade) +
  shape('M-96 -76Q0 -200 96 -76Z', accent) +
  rect(-32, 170, 64, 120, shade, 1, 32) +
  [20, 110, 200, 290]
    .map(
      (angle) =>
        `<g transform="translate(0 -100) rotate(${angle})">${rect(-9, 0, 18, 270, main)}${rect(9, 60, 66, 200, light, 1, 6)}${line('M42 60v200M9 126h66M9 192h66', shade, 6)}</g>`,
    )
    .join('') +
  circle(0, -100, 28, accent);

export const factory: Motif = ({ main, shade, accent, light }) =>
  rect(-250, -290, 80, 420, main) +
  rect(-130, -220, 80, 350, shade) +
  rect(-250, -240, 80, 40, accent) +
  rect(-130, -170, 80, 40, accent) +
  shape('M-300 280V20L-120 -60V20L60 -60V20L290 -70V280Z', main) +
  shape('M60 20L290 -70V280H60Z', shade, 0.5) +
  [-240, -110, 20, 150].map((x) => rect(x, 110, 84, 70, light, 1, 8)).join('') +
  [0, 1, 2].map((i) => circle(-200 + i * 60, -330 - i * 24, 44 + i * 12, light, 0.7)).join('');

export const castle: Motif = ({ main, shade, accent, light }) =>
  rect(-110, -110, 220, 390, main) +
  rect(10, -110, 100, 390, shade, 0.6) +
  [-230, 230]
    .map(
      (x) =>
        rect(x - 70, -30, 140, 310, main) +
        rect(x + 10, -30, 60, 310, shade, 0.6) +
        shape(`M${x - 90} -30L${x} -210L${x + 90} -30Z`, accent),
    )
    .join('') +
  shape('M-140 -110L0 -330L140 -110Z', accent) +
  rect(-60, 130, 120, 150, shade, 1, 60) +
  [-230, 0, 230].map((x) => rect(x - 20, x === 0 ? -30 : 50, 40, 76, light, 1, 20)).join('');

export const bridge: Motif = ({ main, shade, accent, light }) =>
  circle(0, -60, 170, accent) +
  rect(-190, -250, 50, 470, main) +
  rect(140, -250, 50, 470, main) +
  line('M-340 70Q-250 -60 -165 -240Q0 100 165 -240Q250 -60 340 70', main, 16) +
  [-120, -60, 0, 60, 120].map((x) => line(`M${x} 80V${-80 - Math.abs(x) * 0.9 + 60}`, main, 9)).join('') +
  rect(-350, 74, 700, 44, main) +
  line('M-320 190q53 -40 106 0t106 0t106 0t106 0t106 0t106 0', light, 22) +
  line('M-260 250q53 -40 106 0t106 0t106 0t106 0', shade, 22);
