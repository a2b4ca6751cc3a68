import { lighter, mix } from '../paint/colour.js';
import { circle, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import type { Dice } from '../seeded-dice.js';
import { type HeadFrame, skinShade } from './head.js';
import type { Person } from './person.js';

/** Freckles, scars, wrinkles, earrings, implants, horns, antennae: what makes a face this one. */
export function drawMarks(dice: Dice, person: Person, frame: HeadFrame): string {
  const { half: h, eyeX, eyeY } = frame;
  const parts: string[] = [];
  const shade = skinShade(person.skin, 0.14);
  if (person.freckles) {
    let d = '';
    for (let i = 0; i < 30; i++) {
      const side = i % 2 === 0 ? 1 : -1;
      d += `M${n(side * dice.float(12, h * 0.72))} ${n(dice.float(30, 82))}h.3`;
    }
    parts.push(line(d, skinShade(person.skin, 0.2), 6, 0.6));
  }
  if ((person.age === 'old' || person.age === 'middle') && person.species !== 'robot')
    parts.push(
      line(
        `M-52 -98Q0 -106 54 -98${person.age === 'old' ? 'M-60 -122Q0 -132 58 -122' : ''}`,
        shade,
        3.4,
        0.55,
      ),
    );
  if (person.scar)
    parts.push(
      line(
        `M${n(eyeX + 20)} ${n(eyeY - 70)}L${n(eyeX + 34)} ${n(eyeY - 28)}M${n(eyeX + 38)} ${n(eyeY + 24)}L${n(eyeX + 46)} ${n(eyeY + 66)}`,
        mix(person.skin, '#fff0ea', 0.55),
        8,
      ),
      line(
        `M${n(eyeX + 24)} ${n(eyeY - 68)}L${n(eyeX + 38)} ${n(eyeY - 28)}M${n(eyeX + 42)} ${n(eyeY + 24)}L${n(eyeX + 50)} ${n(eyeY + 64)}`,
        skinShade(person.skin, 0.18),
        3,
      ),
    );
  if (person.earring)
    parts.push(
      circle(-h - 10, 60, 11, '#e5b53e') +
        (person.feminine
          ? ellipse(-h - 10, 86, 9, 17, person.cloth2) +
            circle(h + 10, 60, 11, '#e5b53e') +
            ellipse(h + 10, 86, 9, 17, person.cloth2)
          : ''),
    );
  if (person.implant)
    parts.push(
      line(`M${n(h * 0.5)} 62h26l16 -20v-34M${n(h * 0.5)} 82h34l18 -18`, person.cloth2, 5),
      circle(h * 0.5, 62, 7, person.cloth2),
      circle(h * 0.5, 82, 7, person.cloth2),
      shape(`M${n(h * 0.72)} -104L${n(h * 0.98)} -84V-30L${n(h * 0.76)} -44Z`, '#39414d'),
      rect(h * 0.8, -78, 10, 26, person.cloth2, 1, 4),
    );
  if (person.eyepatch)
    parts.push(
      line(`M${n(-h)} -74L${n(h)} -34`, '#1d1a20', 9),
      shape(
        `M${n(eyeX - 48)} ${n(eyeY - 30)}Q${n(eyeX)} ${n(eyeY - 50)} ${n(eyeX + 50)} ${n(eyeY - 22)}Q${n(eyeX + 46)} ${n(eyeY + 44)} ${n(eyeX)} ${n(eyeY + 44)}Q${n(eyeX - 46)} ${n(eyeY + 30)} ${n(eyeX - 48)} ${n(eyeY - 30)}Z`,
        '#1d1a20',
      ),
    );
  if (person.species === 'robot')
    parts.push(
      line(`M0 -212V-150M${n(-h * 0.98)} -70Q0 -104 ${n(h * 0.98)} -70`, lighter(person.skin, -0.14), 4),
      [-1, 1].map((s) => circle(s * h * 0.68, 78, 22, person.cloth2, 0.75)).join(''),
      rect(-34, -150, 68, 40, lighter(person.skin, -0.1), 1, 8),
      circle(0, -130, 10, person.eyes),
      line(`M0 -212v-66`, lighter(person.skin, -0.12), 9),
      circle(0, -288, 16, person.cloth2),
    );
  if (person.species === 'demon')
    parts.push(
      [-1, 1]
        .map(
          (s) =>
            shape(
              `M${n(s * 46)} -186C${n(s * 70)} -270 ${n(s * 140)} -290 ${n(s * 148)} -366C${n(s * 190)} -270 ${n(s * 160)} -200 ${n(s * 104)} -150Z`,
              '#3a2a30',
            ) +
            line(
              `M${n(s * 84)} -206q${n(s * 24)} 8 ${n(s * 38)} 26M${n(s * 112)} -248q${n(s * 22)} 8 ${n(s * 36)} 26`,
              '#5a444a',
              5,
            ),
        )
        .join(''),
    );
  if (person.species === 'alien')
    parts.push(
      [-1, 1]
        .map(
          (s) =>
            line(`M${n(s * 44)} -190Q${n(s * 60)} -270 ${n(s * 96)} -300`, person.skin, 11) +
            circle(s * 98, -304, 17, person.cloth2),
        )
        .join(''),
      [-1, 0, 1].map((i) => ellipse(i * 42, -112 - (i === 0 ? 14 : 0), 11, 7, shade, 0.8)).join(''),
    );
  if (person.species === 'goblin')
    parts.push(
      shape(`M-26 ${n(frame.mouthY + 6)}l7 -22l9 20Z`, '#f6eed8'),
      shape(`M26 ${n(frame.mouthY + 6)}l-7 -22l-9 20Z`, '#f6eed8'),
    );
  if (person.species === 'beast')
    parts.push(line(`M-50 100l-92 -14M-50 112l-90 10M50 100l92 -14M50 112l90 10`, '#fff8ee', 3, 0.8));
  return parts.join('');
}
