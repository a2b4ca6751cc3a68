import { lighter, mix } from '../paint/colour.js';
import { circle, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import { skinShade } from './head.js';
import type { Person } from './person.js';

/** Shoulders and chest down to the lower edge, and what is worn at the neck. */
export function drawClothes(person: Person, lightSide: 1 | -1): string {
  const { cloth, cloth2 } = person;
  const wide = person.age === 'child' ? 236 : person.feminine ? 276 : 312;
  const dark = lighter(cloth, -0.065);
  const light = lighter(cloth, 0.06);
  const body = `M-62 236C-110 268 ${n(-wide * 0.72)} 282 ${n(-wide * 0.9)} 330C${n(-wide * 1.08)} 400 ${n(-wide * 1.12)} 520 ${n(-wide * 1.14)} 640H${n(wide * 1.14)}C${n(wide * 1.12)} 520 ${n(wide * 1.08)} 400 ${n(wide * 0.9)} 330C${n(wide * 0.72)} 282 110 268 62 236Q0 300 -62 236Z`;
  const d = lightSide;
  const side = shape(
    `M${n(d * wide * 0.36)} 262C${n(d * wide * 0.7)} 280 ${n(d * wide * 0.9)} 330 ${n(d * wide * 0.9)} 330C${n(d * wide * 1.08)} 400 ${n(d * wide * 1.12)} 520 ${n(d * wide * 1.14)} 640H${n(d * wide * 0.3)}Q${n(d * wide * 0.6)} 430 ${n(d * wide * 0.36)} 262Z`,
    dark,
    0.8,
  );
  const arms = line(
    `M${n(-wide * 0.74)} 420Q${n(-wide * 0.7)} 520 ${n(-wide * 0.72)} 640M${n(wide * 0.74)} 420Q${n(wide * 0.7)} 520 ${n(wide * 0.72)} 640`,
    lighter(cloth, -0.1),
    6,
    0.7,
  );
  const base = shape(body, cloth) + side + arms;
  return (
    base +
    front(person, wide, dark, light) +
    (person.scarf ? scarf(cloth2) : '') +
    (person.tattoo
      ? line('M-34 196q18 14 10 32M-22 190q24 18 16 44', mix('#24506a', person.skin, 0.25), 5)
      : '')
  );
}

function front(person: Person, wide: number, dark: `#${string}`, light: `#${string}`): string {
  const { cloth, cloth2, skin } = person;
  const shirt = mix('#f3ede2', cloth2, 0.12);
  const neckHole = shape('M-62 236Q0 330 62 236L54 222H-54Z', skinShade(skin, 0.1));
  const lapels = (colour: `#${string}`): string =>
    shape('M-66 232L-120 262L-104 372L-16 520L-4 440Z', colour) +
    shape('M66 232L120 262L104 372L16 520L4 440Z', colour);
  switch (person.clothes) {
    case 'coat':
      return (
        shape('M-66 232L0 470L66 232Q0 290 -66 232Z', shirt) +
        lapels(light) +
        line('M0 470V640', dark, 5) +
        circle(30, 560, 9, cloth2) +
        shape('M-70 226L-128 252L-136 318L-60 276Z', dark) +
        shape('M70 226L128 252L136 318L60 276Z', dark)
      );
    case 'suit':
      return (
        shape('M-66 232L0 500L66 232Q0 290 -66 232Z', shirt) +
        shape('M-17 268L17 268L12 300L26 460L0 500L-26 460L-12 300Z', cloth2) +
        shape('M-62 228L0 276L-38 324L-82 250Z', '#fbf7ef') +
        shape('M62 228L0 276L38 324L82 250Z', '#fbf7ef') +
        lapels(lighter(cloth, -0.04)) +
        line('M0 510V640', dark, 5)
      );
    case 'sweater':
      return (
        shape('M-76 222C-70 268 70 268 76 222L84 262C70 322 -70 322 -84 262Z', light) +
        line(
          [...Array(9).keys()]
            .map((i) => `M${n(-68 + i * 17)} ${n(250 + Math.sin((i / 8) * Math.PI) * 26)}v30`)
            .join(''),
          dark,
          4,
          0.7,
        ) +
        line(`M${n(-wide)} 480Q0 540 ${n(wide)} 480M${n(-wide)} 530Q0 590 ${n(wide)} 530`, cloth2, 15, 0.85)
      );
    case 'hoodie':
      return (
        shape(
          'M-84 214C-150 240 -160 300 -120 330C-60 360 60 360 120 330C160 300 150 240 84 214C84 280 -84 280 -84 214Z',
          light,
        ) +
        neckHole +
        line('M-42 320l-8 130M42 320l8 120', '#f3ede2', 6) +
        line('M-62 236Q0 330 62 236', dark, 6)
      );
    case 'dress':
      return (
        shape('M-84 226C-78 330 -50 400 0 410C50 400 78 330 84 226Q0 300 -84 226Z', skin) +
        shape('M-62 236Q0 300 62 236Q40 262 0 266Q-40 262 -62 236Z', skinShade(skin, 0.12)) +
        line('M-96 236C-84 340 -52 412 0 424C52 412 84 340 96 236', light, 13) +
        circle(0, 372, 14, cloth2) +
        line('M-60 262Q-40 350 0 360Q40 350 60 262', mix('#e9d6a6', cloth2, 0.3), 4)
      );
    case 'uniform':
      return (
        shape('M-70 214C-66 250 66 250 70 214L80 262C60 306 -60 306 -80 262Z', light) +
        line('M0 290V640', dark, 6) +
        [340, 420, 500].map((y) => circle(24, y, 10, '#e2bb57')).join('') +
        shape(`M${n(-wide * 0.96)} 330L-150 270L-136 302L${n(-wide * 0.94)} 368Z`, cloth2) +
        shape(`M${n(wide * 0.96)} 330L150 270L136 302L${n(wide * 0.94)} 368Z`, cloth2) +
        rect(-66, 270, 24, 12, '#e2bb57', 1, 4) +
        rect(42, 270, 24, 12, '#e2bb57', 1, 4)
      );
    case 'robe':
      return (
        shape('M-66 232L0 420L66 232Q0 296 -66 232Z', mix(cloth2, '#20202a', 0.35)) +
        shape('M-72 224C-150 250 -190 330 -60 430L0 640H-60L-190 420C-210 320 -160 250 -72 224Z', light) +
        shape('M72 224C150 250 190 330 60 430L0 640H60L190 420C210 320 160 250 72 224Z', light) +
        line('M-66 232L0 424L66 232', cloth2, 11) +
        circle(0, 432, 22, '#e2bb57') +
        circle(0, 432, 11, cloth2)
      );
    case 'armour': {
      const steel = mix('#9ba7b3', cloth, 0.25);
      return (
        shape(
          `M${n(-wide * 0.62)} 276Q0 360 ${n(wide * 0.62)} 276L${n(wide * 0.66)} 640H${n(-wide * 0.66)}Z`,
          steel,
        ) +
        line('M0 330V640', lighter(steel, -0.12), 7) +
        line(`M${n(-wide * 0.5)} 400Q0 470 ${n(wide * 0.5)} 400`, lighter(steel, 0.1), 8) +
        [-1, 1]
          .map(
            (x) =>
              shape(
                `M${n(x * 130)} 262Q${n(x * wide * 1.1)} 270 ${n(x * wide * 1.14)} 400Q${n(x * wide * 0.8)} 420 ${n(x * wide * 0.6)} 380Q${n(x * 150)} 330 ${n(x * 130)} 262Z`,
                lighter(steel, x * 0.03),
              ) +
              line(
                `M${n(x * wide * 0.66)} 392Q${n(x * wide * 0.9)} 402 ${n(x * wide * 1.12)} 384`,
                cloth2,
                8,
              ),
          )
          .join('') +
        shape('M-70 226Q0 306 70 226L84 272Q0 346 -84 272Z', lighter(steel, -0.08))
      );
    }
    case 'jacket':
      return (
        shape('M-66 232L-10 420V640H10V420L66 232Q0 296 -66 232Z', shirt) +
        shape('M-68 228L-132 254L-120 380L-14 640H-60L-150 420Z', light) +
        shape('M68 228L132 254L120 380L14 640H60L150 420Z', light) +
        line('M-14 430V640M14 430V640', dark, 6) +
        line('M-96 470h-70M96 470h70', dark, 6)
      );
    case 'overalls':
      return (
        shape('M-70 228Q0 320 70 228L80 262Q0 350 -80 262Z', lighter(shirt, -0.04)) +
        shape(`M-130 430H130L170 640H-170Z`, mix(cloth2, cloth, 0.3)) +
        line('M-118 440L-150 272M118 440L150 272', mix(cloth2, cloth, 0.3), 36) +
        circle(-116, 446, 13, '#e2bb57') +
        circle(116, 446, 13, '#e2bb57') +
        rect(-56, 500, 112, 76, lighter(mix(cloth2, cloth, 0.3), -0.06), 1, 8)
      );
    case 'shirt':
      return (
        neckHole +
        shape('M-66 226L0 300L-44 356L-104 254Z', light) +
        shape('M66 226L0 300L44 356L104 254Z', light) +
        line('M0 304V640', dark, 5) +
        [380, 470, 560].map((y) => circle(0, y, 7, '#f3ede2')).join('')
      );
    case 'spacesuit': {
      const suit = mix('#efece4', cloth, 0.12);
      return (
        shape(
          `M-62 236C-110 268 ${n(-wide * 0.72)} 282 ${n(-wide * 0.9)} 330C${n(-wide * 1.08)} 400 ${n(-wide * 1.12)} 520 ${n(-wide * 1.14)} 640H${n(wide * 1.14)}C${n(wide * 1.12)} 520 ${n(wide * 1.08)} 400 ${n(wide * 0.9)} 330C${n(wide * 0.72)} 282 110 268 62 236Q0 300 -62 236Z`,
          suit,
        ) +
        ellipse(0, 262, 150, 44, lighter(suit, -0.14)) +
        ellipse(0, 252, 118, 28, '#2c3440') +
        rect(-90, 400, 180, 130, lighter(suit, -0.1), 1, 18) +
        circle(-44, 450, 17, cloth2) +
        rect(-6, 434, 70, 14, '#3ab7c0', 1, 6) +
        rect(-6, 462, 70, 14, '#e5b53e', 1, 6) +
        line(`M${n(-wide * 0.9)} 400h80M${n(wide * 0.9)} 400h-80`, cloth2, 19)
      );
    }
  }
}

function scarf(colour: `#${string}`): string {
  const dark = lighter(colour, -0.07);
  return (
    shape('M-92 208C-70 262 70 262 92 208L108 262C80 322 -80 322 -108 262Z', colour) +
    line('M-80 244C-50 284 50 284 84 240M-84 270C-50 306 50 306 92 262', dark, 7, 0.7) +
    shape('M34 290L96 280L120 470L50 486Z', dark) +
    line('M56 484l-4 26M78 480l0 26M100 474l4 26', dark, 6)
  );
}
