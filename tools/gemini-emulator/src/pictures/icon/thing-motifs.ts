import { mix } from '../paint/colour.js';
import { circle, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import { airship, sailingShip } from '../paint/things.js';
import type { Motif } from './motif.js';

export const bolt: Motif = ({ main, accent, light }) =>
  line('M-250 210L0 -280L250 210Z', main, 46) +
  line('M-250 210L0 -280L250 210Z', light, 14) +
  shape('M30 -130L-90 80H-12L-40 210L96 -20H10Z', accent);

export const ship: Motif = ({ main, shade, accent, light }) =>
  sailingShip(-10, 190, 540, main, light, accent) +
  line('M-330 210q55 -46 110 0t110 0t110 0t110 0t110 0t110 0', shade, 30) +
  line('M-270 272q55 -46 110 0t110 0t110 0t110 0', shade, 24);

export const rocket: Motif = ({ main, shade, accent, light }) =>
  `<g transform="rotate(38)">${shape('M-90 190Q0 420 90 190Z', accent)}${shape('M-46 190Q0 320 46 190Z', light)}${shape('M-110 40L-220 200L-90 190ZM110 40L220 200L90 190Z', accent)}${shape('M0 -350C150 -220 150 60 90 200H-90C-150 60 -150 -220 0 -350Z', main)}${shape('M0 -350C150 -220 150 60 90 200H10C70 20 70 -200 0 -350Z', shade)}${circle(0, -80, 62, light)}${circle(0, -80, 40, accent)}</g>`;

export const lantern: Motif = ({ main, shade, accent, light }) =>
  line('M0 -330v70', main, 20) +
  shape('M-120 -250H120L150 -200H-150Z', main) +
  shape('M-150 -200H150Q250 40 150 230H-150Q-250 40 -150 -200Z', accent) +
  shape('M-60 -200H60Q100 40 60 230H-60Q-100 40 -60 -200Z', light) +
  shape('M150 -200Q250 40 150 230H90Q150 40 90 -200Z', shade, 0.4) +
  rect(-150, 226, 300, 46, main, 1, 10) +
  line('M0 270v70M-40 270v46M40 270v46', accent, 14);

export const balloon: Motif = (colours) =>
  airship(0, -60, 620, colours.main, colours.accent, colours.light) +
  ellipse(-130, 250, 160, 34, colours.shade, 0.7) +
  ellipse(170, 210, 110, 26, colours.shade, 0.7);

export const gear: Motif = ({ main, shade, accent, light }, dice) => {
  const teeth = dice.pick([8, 10, 12]);
  const spikes = [...Array(teeth).keys()]
    .map((i) => `<g transform="rotate(${n((i * 360) / teeth)})">${rect(-44, -310, 88, 120, main, 1, 12)}</g>`)
    .join('');
  return (
    spikes +
    circle(0, 0, 240, main) +
    circle(0, 0, 170, shade) +
    circle(0, 0, 130, accent) +
    circle(0, 0, 56, light) +
    line('M0 0L70 -70', shade, 20)
  );
};

export const cup: Motif = ({ main, shade, accent, light }) =>
  line('M180 -60q130 0 100 110q-20 70 -130 70', main, 44) +
  shape('M-220 -110H200Q200 120 110 220H-130Q-220 120 -220 -110Z', main) +
  shape('M40 -110H200Q200 120 110 220H30Q110 60 40 -110Z', shade, 0.7) +
  ellipse(-10, -110, 210, 44, light) +
  ellipse(-10, -104, 170, 28, accent) +
  ellipse(-10, 250, 290, 34, shade) +
  line('M-90 -190q-50 -60 0 -120t0 -80M60 -190q-50 -60 0 -120', light, 24);

export const train: Motif = ({ main, shade, accent, light }) =>
  rect(-190, -290, 380, 500, main, 1, 90) +
  rect(20, -290, 170, 500, shade, 0.5, 80) +
  rect(-130, -210, 260, 170, light, 1, 30) +
  rect(-190, 10, 380, 60, accent) +
  circle(-110, 140, 40, light) +
  circle(110, 140, 40, light) +
  rect(-60, -270, 120, 30, accent, 1, 12) +
  line('M-130 220L-220 320M130 220L220 320M-180 280H180', shade, 26);

export const key: Motif = ({ main, shade, accent }) =>
  `<g transform="rotate(40)">${circle(0, -170, 150, main)}${circle(0, -170, 78, shade)}${circle(0, -170, 48, accent)}${rect(-38, -40, 76, 380, main, 1, 14)}${rect(30, 190, 110, 60, main, 1, 10)}${rect(30, 280, 80, 54, main, 1, 10)}</g>`;

export const eye: Motif = ({ main, shade, accent, light }) =>
  shape('M-340 0Q-170 -230 0 -230T340 0Q170 230 0 230T-340 0Z', main) +
  circle(0, 0, 160, light) +
  circle(0, 0, 120, accent) +
  circle(0, 0, 60, mix(shade, '#101018', 0.5)) +
  circle(-44, -44, 28, '#ffffff');
