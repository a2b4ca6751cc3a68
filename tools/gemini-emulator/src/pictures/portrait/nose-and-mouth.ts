import { lighter, mix } from '../paint/colour.js';
import { ellipse, line, n, shape } from '../paint/shapes.js';
import { type HeadFrame, skinShade } from './head.js';
import type { Person } from './person.js';

/** The nose: its shaded side, the nostrils, a gleam on the tip. */
export function drawNose(person: Person, { lightSide, eyeY }: HeadFrame): string {
  const shade = skinShade(person.skin, 0.1);
  const deep = skinShade(person.skin, 0.19);
  if (person.species === 'robot') return shape(`M-12 ${n(eyeY + 24)}H12L18 70H-18Z`, shade);
  const tip = eyeY + 58 + person.noseLength * 18;
  const wide = 17 + person.noseWidth * 11;
  const d = lightSide;
  if (person.species === 'beast') {
    return (
      ellipse(0, tip + 6, 62, 44, mix(person.skin, '#ffffff', 0.45)) +
      shape(
        `M-19 ${n(tip - 14)}Q0 ${n(tip - 22)} 19 ${n(tip - 14)}Q14 ${n(tip + 8)} 0 ${n(tip + 10)}Q-14 ${n(tip + 8)} -19 ${n(tip - 14)}Z`,
        '#3a2a2c',
      ) +
      line(`M0 ${n(tip + 10)}v22`, '#3a2a2c', 4)
    );
  }
  const side = shape(
    `M${n(d * 6)} ${n(eyeY - 26)}C${n(d * 14)} ${n(eyeY + 10)} ${n(d * 12)} ${n(tip - 26)} ${n(d * wide)} ${n(tip - 6)}Q${n(d * wide * 0.9)} ${n(tip + 9)} ${n(d * 2)} ${n(tip + 8)}Q${n(d * 9)} ${n(tip - 22)} ${n(d * 6)} ${n(eyeY - 26)}Z`,
    shade,
    0.85,
  );
  const under = line(
    `M${n(-wide * 0.85)} ${n(tip)}Q${n(-wide * 0.5)} ${n(tip + 9)} ${n(-wide * 0.3)} ${n(tip + 4)}Q0 ${n(tip + 13)} ${n(wide * 0.3)} ${n(tip + 4)}Q${n(wide * 0.5)} ${n(tip + 9)} ${n(wide * 0.85)} ${n(tip)}`,
    deep,
    4.2,
    0.8,
  );
  const gleam = ellipse(-d * 3, tip - 10, 4.5, 7, lighter(person.skin, 0.07), 0.75);
  return side + under + gleam;
}

/** The mouth in the person's expression, with the folds beside it that age brings. */
export function drawMouth(person: Person, { mouthY: y, lightSide }: HeadFrame): string {
  const dark = mix(skinShade(person.skin, 0.3), '#4a1520', 0.45);
  if (person.species === 'robot') return line(`M-42 ${n(y - 8)}Q0 ${n(y + 22)} 42 ${n(y - 8)}`, '#1b222b', 9);
  const rosy = mix(skinShade(person.skin, 0.07), '#c2344a', person.feminine ? 0.42 : 0.2);
  const wide = 37 + person.lips * 7;
  if (person.expression === 'laugh') {
    return (
      shape(
        `M${n(-wide - 6)} ${n(y - 10)}Q0 ${n(y + 2)} ${n(wide + 6)} ${n(y - 10)}Q${n(wide * 0.7)} ${n(y + 36)} 0 ${n(y + 37)}Q${n(-wide * 0.7)} ${n(y + 36)} ${n(-wide - 6)} ${n(y - 10)}Z`,
        '#6d2530',
      ) +
      shape(
        `M${n(-wide)} ${n(y - 7)}Q0 ${n(y + 3)} ${n(wide)} ${n(y - 7)}Q${n(wide * 0.8)} ${n(y + 7)} 0 ${n(y + 11)}Q${n(-wide * 0.8)} ${n(y + 7)} ${n(-wide)} ${n(y - 7)}Z`,
        '#fbf4ea',
      ) +
      ellipse(0, y + 28, 17, 8, '#c8606a')
    );
  }
  const bend = { smile: 13, 'half smile': 7, calm: 2, stern: -5, tired: -2, surprised: 1 }[person.expression];
  const right = person.expression === 'half smile' ? bend : 0;
  const [lx, rx] = [-wide, wide];
  const [ly, ry] = [y - bend + right, y - bend - right * 0.6];
  const thick = 5 + person.lips * 10;
  const upper = shape(
    `M${n(lx)} ${n(ly)}Q${n(lx * 0.45)} ${n(y - thick * 0.95)} -7 ${n(y - thick)}Q0 ${n(y - thick * 0.55)} 7 ${n(y - thick)}Q${n(rx * 0.45)} ${n(y - thick * 0.95)} ${n(rx)} ${n(ry)}Q${n(rx * 0.4)} ${n(y + bend * 0.5 + 2)} 0 ${n(y + bend * 0.5)}Q${n(lx * 0.4)} ${n(y + bend * 0.5 + 2)} ${n(lx)} ${n(ly)}Z`,
    lighter(rosy, -0.05),
  );
  const lower = shape(
    `M${n(lx * 0.86)} ${n(ly + 2)}Q0 ${n(y + bend * 0.7 + 2)} ${n(rx * 0.86)} ${n(ry + 2)}Q${n(rx * 0.5)} ${n(y + bend * 0.6 + thick * 1.55)} 0 ${n(y + bend * 0.6 + thick * 1.6)}Q${n(lx * 0.5)} ${n(y + bend * 0.6 + thick * 1.55)} ${n(lx * 0.86)} ${n(ly + 2)}Z`,
    rosy,
  );
  const parting = line(
    `M${n(lx)} ${n(ly)}Q${n(lx * 0.4)} ${n(y + bend * 0.5 + 2)} 0 ${n(y + bend * 0.5)}Q${n(rx * 0.4)} ${n(y + bend * 0.5 + 2)} ${n(rx)} ${n(ry)}`,
    dark,
    4.2,
  );
  const under = ellipse(
    lightSide * 3,
    y + bend * 0.6 + thick * 1.6 + 9,
    22,
    5,
    skinShade(person.skin, 0.12),
    0.5,
  );
  const folds =
    person.age === 'old' || (person.age === 'middle' && bend > 5)
      ? line(
          `M${n(lx - 16)} ${n(y - 46)}Q${n(lx - 24)} ${n(y - 20)} ${n(lx - 15)} ${n(y + 6)}M${n(rx + 16)} ${n(y - 46)}Q${n(rx + 24)} ${n(y - 20)} ${n(rx + 15)} ${n(y + 6)}`,
          skinShade(person.skin, 0.15),
          3.2,
          0.65,
        )
      : '';
  return under + upper + lower + parting + folds;
}
