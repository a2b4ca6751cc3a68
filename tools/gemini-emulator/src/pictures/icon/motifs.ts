import { type Colour, lighter, mix } from '../paint/colour.js';
import { circle, closed, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import { airship, sailingShip } from '../paint/things.js';
import { tree } from '../paint/trees.js';
import type { SceneName } from '../scenes/scene-names.js';
import type { Dice } from '../seeded-dice.js';

/** The few colours of an emblem: `main` on the ground, its shaded side, one accent and one light. */
export interface EmblemColours {
  readonly main: Colour;
  readonly shade: Colour;
  readonly accent: Colour;
  readonly light: Colour;
}

/** One emblem about (0, 0), about 640 units high and wide. */
export type Motif = (colours: EmblemColours, dice: Dice) => string;

const peaks: Motif = ({ main, shade, light }) =>
  shape('M-330 260L-90 -250L150 260Z', main) +
  shape('M-90 -250L150 260H-40L-70 40L-110 -40Z', shade) +
  shape('M-90 -250L-170 -80L-120 -110L-84 -64L-50 -112L-8 -76Z', light) +
  shape('M20 260L190 -60L340 260Z', lighter(main, -0.04)) +
  shape('M190 -60L340 260H210Z', lighter(shade, -0.04)) +
  shape('M190 -60L142 30L180 12L210 40L234 34Z', light);

const towers: Motif = ({ main, shade, accent, light }, dice) => {
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

const bolt: Motif = ({ main, accent, light }) =>
  line('M-250 210L0 -280L250 210Z', main, 46) +
  line('M-250 210L0 -280L250 210Z', light, 14) +
  shape('M30 -130L-90 80H-12L-40 210L96 -20H10Z', accent);

const dunes: Motif = ({ main, shade, accent, light }) =>
  circle(60, -90, 150, accent) +
  shape('M-340 120Q-150 -110 -60 -90Q60 0 340 110V280H-340Z', main) +
  shape('M-60 -90Q60 0 340 110V280H60Q-120 80 -60 -90Z', shade) +
  shape('M-340 210Q-60 120 340 230V280H-340Z', light);

const ship: Motif = ({ main, shade, accent, light }) =>
  sailingShip(-10, 190, 540, main, light, accent) +
  line('M-330 210q55 -46 110 0t110 0t110 0t110 0t110 0t110 0', shade, 30) +
  line('M-270 272q55 -46 110 0t110 0t110 0t110 0', shade, 24);

const lighthouse: Motif = ({ main, shade, accent, light }) =>
  shape('M-20 -200L-340 -300V-110Z', light, 0.6) +
  shape('M20 -200L340 -300V-110Z', light, 0.6) +
  shape(
    closed([
      [-100, 270],
      [-58, -150],
      [58, -150],
      [100, 270],
    ]),
    light,
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

const bigTree: Motif = ({ main, shade, accent }, dice) => {
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

const arch: Motif = ({ main, shade, accent, light }) =>
  circle(0, -10, 130, accent) +
  shape('M-280 280V-180H280V280H160V0A160 160 0 0 0 -160 0V280Z', main) +
  shape('M160 280V0A160 160 0 0 0 60 -148L280 -180V280Z', shade, 0.7) +
  rect(-330, -250, 660, 84, main) +
  rect(-330, -190, 660, 24, light) +
  line('M-280 60h100M-280 160h100M180 60h100M180 160h100', shade, 10);

const planet: Motif = ({ main, shade, accent, light }) =>
  `<g transform="rotate(-20)">${line('M-350 0A350 104 0 0 1 350 0', light, 40)}${circle(0, 0, 220, main)}${shape('M-218 30A220 220 0 0 0 218 30Q0 120 -218 30Z', shade)}${shape('M-190 -110Q0 -50 190 -110L206 -76Q0 -10 -206 -76Z', accent)}${line('M-350 0A350 104 0 0 0 350 0', light, 40)}</g>${circle(240, -240, 34, accent)}`;

const rocket: Motif = ({ main, shade, accent, light }) =>
  `<g transform="rotate(38)">${shape('M-90 190Q0 420 90 190Z', accent)}${shape('M-46 190Q0 320 46 190Z', light)}${shape('M-110 40L-220 200L-90 190ZM110 40L220 200L90 190Z', accent)}${shape('M0 -350C150 -220 150 60 90 200H-90C-150 60 -150 -220 0 -350Z', main)}${shape('M0 -350C150 -220 150 60 90 200H10C70 20 70 -200 0 -350Z', shade)}${circle(0, -80, 62, light)}${circle(0, -80, 40, accent)}</g>`;

const lantern: Motif = ({ main, shade, accent, light }) =>
  line('M0 -330v70', main, 20) +
  shape('M-120 -250H120L150 -200H-150Z', main) +
  shape('M-150 -200H150Q250 40 150 230H-150Q-250 40 -150 -200Z', accent) +
  shape('M-60 -200H60Q100 40 60 230H-60Q-100 40 -60 -200Z', light) +
  shape('M150 -200Q250 40 150 230H90Q150 40 90 -200Z', shade, 0.4) +
  rect(-150, 226, 300, 46, main, 1, 10) +
  line('M0 270v70M-40 270v46M40 270v46', accent, 14);

const balloon: Motif = (colours) =>
  airship(0, -60, 620, colours.main, colours.accent, colours.light) +
  ellipse(-130, 250, 160, 34, colours.shade, 0.7) +
  ellipse(170, 210, 110, 26, colours.shade, 0.7);

const home: Motif = ({ main, shade, accent, light }) =>
  rect(130, -230, 70, 170, shade) +
  rect(-210, -40, 420, 320, main) +
  rect(70, -40, 140, 320, shade, 0.6) +
  shape('M-290 -20L0 -300L290 -20Z', accent) +
  rect(-50, 110, 100, 170, shade, 1, 50) +
  rect(-170, 20, 90, 90, light, 1, 8) +
  rect(90, 20, 90, 90, light, 1, 8) +
  circle(0, -110, 42, light);

const whale: Motif = ({ main, shade, accent, light }) =>
  shape(
    'M-320 -20C-300 -200 -40 -250 120 -110C190 -50 230 -70 250 -150Q230 -230 170 -250Q260 -260 290 -190Q330 -260 370 -240Q350 -120 290 -60C260 130 60 230 -120 200C-260 180 -330 100 -320 -20Z',
    main,
  ) +
  shape('M-318 10C-200 90 -60 110 110 80C60 170 -40 220 -120 200C-250 180 -320 100 -318 10Z', light) +
  circle(-210, -40, 21, shade) +
  line('M-150 -240q-20 -70 -70 -80M-150 -240q20 -70 74 -76', accent, 22) +
  shape('M-60 90Q-20 220 80 240Q60 150 40 90Z', shade);

const windmill: Motif = ({ main, shade, accent, light }) =>
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

const gear: Motif = ({ main, shade, accent, light }, dice) => {
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

const flower: Motif = ({ main, shade, accent, light }) =>
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

const factory: Motif = ({ main, shade, accent, light }) =>
  rect(-250, -290, 80, 420, main) +
  rect(-130, -220, 80, 350, shade) +
  rect(-250, -240, 80, 40, accent) +
  rect(-130, -170, 80, 40, accent) +
  shape('M-300 280V20L-120 -60V20L60 -60V20L290 -70V280Z', main) +
  shape('M60 20L290 -70V280H60Z', shade, 0.5) +
  [-240, -110, 20, 150].map((x) => rect(x, 110, 84, 70, light, 1, 8)).join('') +
  [0, 1, 2].map((i) => circle(-200 + i * 60, -330 - i * 24, 44 + i * 12, light, 0.7)).join('');

const castle: Motif = ({ main, shade, accent, light }) =>
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

const cup: Motif = ({ main, shade, accent, light }) =>
  line('M180 -60q130 0 100 110q-20 70 -130 70', main, 44) +
  shape('M-220 -110H200Q200 120 110 220H-130Q-220 120 -220 -110Z', main) +
  shape('M40 -110H200Q200 120 110 220H30Q110 60 40 -110Z', shade, 0.7) +
  ellipse(-10, -110, 210, 44, light) +
  ellipse(-10, -104, 170, 28, accent) +
  ellipse(-10, 250, 290, 34, shade) +
  line('M-90 -190q-50 -60 0 -120t0 -80M60 -190q-50 -60 0 -120', light, 24);

const train: Motif = ({ main, shade, accent, light }) =>
  rect(-190, -290, 380, 500, main, 1, 90) +
  rect(20, -290, 170, 500, shade, 0.5, 80) +
  rect(-130, -210, 260, 170, light, 1, 30) +
  rect(-190, 10, 380, 60, accent) +
  circle(-110, 140, 40, light) +
  circle(110, 140, 40, light) +
  rect(-60, -270, 120, 30, accent, 1, 12) +
  line('M-130 220L-220 320M130 220L220 320M-180 280H180', shade, 26);

const bridge: Motif = ({ main, shade, accent, light }) =>
  circle(0, -60, 170, accent) +
  rect(-190, -250, 50, 470, main) +
  rect(140, -250, 50, 470, main) +
  line('M-340 70Q-250 -60 -165 -240Q0 100 165 -240Q250 -60 340 70', main, 16) +
  [-120, -60, 0, 60, 120].map((x) => line(`M${x} 80V${-80 - Math.abs(x) * 0.9 + 60}`, main, 9)).join('') +
  rect(-350, 74, 700, 44, main) +
  line('M-320 190q53 -40 106 0t106 0t106 0t106 0t106 0t106 0', light, 22) +
  line('M-260 250q53 -40 106 0t106 0t106 0t106 0', shade, 22);

const key: Motif = ({ main, shade, accent }) =>
  `<g transform="rotate(40)">${circle(0, -170, 150, main)}${circle(0, -170, 78, shade)}${circle(0, -170, 48, accent)}${rect(-38, -40, 76, 380, main, 1, 14)}${rect(30, 190, 110, 60, main, 1, 10)}${rect(30, 280, 80, 54, main, 1, 10)}</g>`;

const eye: Motif = ({ main, shade, accent, light }) =>
  shape('M-340 0Q-170 -230 0 -230T340 0Q170 230 0 230T-340 0Z', main) +
  circle(0, 0, 160, light) +
  circle(0, 0, 120, accent) +
  circle(0, 0, 60, mix(shade, '#101018', 0.5)) +
  circle(-44, -44, 28, '#ffffff');

/** The emblems that stand for each kind of place. */
export const MOTIFS: Readonly<Record<SceneName, readonly Motif[]>> = {
  mountains: [peaks],
  city: [towers],
  neonStreet: [bolt, towers, eye],
  desert: [dunes],
  sea: [ship, lighthouse],
  forest: [bigTree],
  ruins: [arch],
  space: [planet, rocket],
  interior: [key, lantern],
  stillLife: [cup, key],
  crowd: [lantern],
  skyIslands: [balloon],
  village: [home],
  underwater: [whale],
  fields: [windmill],
  workshop: [gear],
  garden: [flower],
  industry: [factory, gear],
  castle: [castle],
  cafe: [cup],
  journey: [train, bridge],
  canal: [bridge],
};
