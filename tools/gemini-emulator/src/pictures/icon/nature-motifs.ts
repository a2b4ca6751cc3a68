import { lighter } from '../paint/colour.js';
import { circle, line, shape } from '../paint/shapes.js';
import { tree } from '../paint/trees.js';
import type { Motif } from './motif.js';

export const peaks: Motif = ({ main, shade, light }) =>
  shape('M-330 260L-90 -250L150 260Z', main) +
  shape('M-90 -250L150 260H-40L-70 40L-110 -40Z', shade) +
  shape('M-90 -250L-170 -80L-120 -110L-84 -64L-50 -112L-8 -76Z', light) +
  shape('M20 260L190 -60L340 260Z', lighter(main, -0.04)) +
  shape('M190 -60L340 260H210Z', lighter(shade, -0.04)) +
  shape('M190 -60L142 30L180 12L210 40L234 34Z', light);

export const dunes: Motif = ({ main, shade, accent, light }) =>
  circle(60, -90, 150, accent) +
  shape('M-340 120Q-150 -110 -60 -90Q60 0 340 110V280H-340Z', main) +
  shape('M-60 -90Q60 0 340 110V280H60Q-120 80 -60 -90Z', shade) +
  shape('M-340 210Q-60 120 340 230V280H-340Z', light);

export const bigTree: Motif = ({ main, shade, accent }, dice) => {
  const round = dice.chance(0.5);
  if (round)
    return (
      line('M0 280V-40M0 130L-120 10M0 90L110 -30', shade, 46) +
      [
        [-140, -60],
        [140, -70],
        [0, -170],
        [-80, -150],
        [90, -160],
        [0, -40],
      ]
        .map(([x, y]) => circle(x ?? 0, y ?? 0, 134, main))
        .join('') +
      [
        [-90, -140],
        [60, -90],
        [120, -170],
        [-150, -30],
        [0, -230],
      ]
        .map(([x, y]) => circle(x ?? 0, y ?? 0, 24, accent))
        .join('')
    );
  return (
    tree(dice, 'pine', 0, 280, 620, main) +
    tree(dice, 'pine', -210, 280, 360, shade) +
    tree(dice, 'pine', 210, 280, 390, shade)
  );
};

export const planet: Motif = ({ main, shade, accent, light }) =>
  `<g transform="rotate(-20)">${line('M-350 0A350 104 0 0 1 350 0', light, 40)}${circle(0, 0, 220, main)}${shape('M-218 30A220 220 0 0 0 218 30Q0 120 -218 30Z', shade)}${shape('M-190 -110Q0 -50 190 -110L206 -76Q0 -10 -206 -76Z', accent)}${line('M-350 0A350 104 0 0 0 350 0', light, 40)}</g>${circle(240, -240, 34, accent)}`;

export const whale: Motif = ({ main, shade, accent, light }) =>
  shape(
    'M-320 -20C-300 -200 -40 -250 120 -110C190 -50 230 -70 250 -150Q230 -230 170 -250Q260 -260 290 -190Q330 -260 370 -240Q350 -120 290 -60C260 130 60 230 -120 200C-260 180 -330 100 -320 -20Z',
    main,
  ) +
  shape('M-318 10C-200 90 -60 110 110 80C60 170 -40 220 -120 200C-250 180 -320 100 -318 10Z', light) +
  circle(-210, -40, 21, shade) +
  line('M-150 -240q-20 -70 -70 -80M-150 -240q20 -70 74 -76', accent, 22) +
  shape('M-60 90Q-20 220 80 240Q60 150 40 90Z', shade);

export const flower: Motif = ({ main, shade, accent, light }) =>
  line('M0 0Q30 160 0 320', shade, 34) +
  shape('M6 220Q120 100 220 150Q160 270 6 250Z', shade) +
  [0, 60, 120, 180, 240, 300]
    .map(
      (angle, i) =>
        `<g transform="translate(0 -80) rotate(${angle})">${shape('M0 0C-110 -90 -80 -230 0 -240C80 -230 110 -90 0 0Z', i % 2 === 0 ? main : lighter(main, -0.06))}</g>`,
    )
    .join('') +
  circle(0, -80, 74, accent) +
  circle(0, -80, 40, light);
