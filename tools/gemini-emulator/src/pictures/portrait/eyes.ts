import { lighter, mix } from '../paint/colour.js';
import { circle, ellipse, line, n, placed, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { type HeadFrame, skinShade } from './head.js';
import type { Person } from './person.js';

const OPENNESS: Readonly<Record<Person['expression'], number>> = {
  calm: 0.9,
  smile: 0.78,
  'half smile': 0.84,
  laugh: 0.55,
  stern: 0.74,
  tired: 0.62,
  surprised: 1.12,
};

/** Both eyes with their lids and brows. */
export function drawEyes(sheet: Sheet, person: Person, frame: HeadFrame): string {
  const glance = person.expression === 'tired' ? 3 : 0;
  return [-1, 1]
    .map(
      (side) =>
        placed(
          person.species === 'robot' ? lens(person) : eye(sheet, person, glance * side),
          side * frame.eyeX,
          frame.eyeY,
          side,
          1,
          person.eyeTilt * -3.5,
        ) + brow(person, frame, side),
    )
    .join('');
}

/** One eye, its inner corner to the left of (0, 0). */
function eye(sheet: Sheet, person: Person, glance: number): string {
  const wide = 27 + person.eyeSize * 5;
  const open = OPENNESS[person.expression] * (0.86 + person.eyeSize * 0.2);
  const up = 18 * open;
  const low = 11 * open;
  const almond = `M${n(-wide)} 4C${n(-wide * 0.55)} ${n(-up * 0.9)} ${n(-wide * 0.1)} ${n(-up * 1.12)} ${n(wide * 0.2)} ${n(-up * 1.05)}S${n(wide * 0.86)} ${n(-up * 0.5)} ${n(wide)} -2C${n(wide * 0.6)} ${n(low)} ${n(-wide * 0.4)} ${n(low * 1.15)} ${n(-wide)} 4Z`;
  const iris = 12.5 + person.eyeSize * 2;
  const lash = mix(person.hair, '#1a1014', 0.72);
  const ball =
    circle(glance, -2, iris, person.eyes) +
    circle(glance, -2, iris, lighter(person.eyes, -0.12), 0.35) +
    circle(glance, 1, iris * 0.72, lighter(person.eyes, 0.07)) +
    circle(glance, -2, iris * 0.46, '#120c10') +
    ellipse(0, -up * 1.05, wide, up * 0.55, '#1c1218', 0.2);
  const white =
    shape(almond, mix('#f8f2ea', person.skin, 0.17)) +
    sheet.inside(almond, ball) +
    circle(glance - 4.5, -7, 3.4, '#ffffff') +
    circle(glance + 4.5, 2.5, 1.6, '#ffffff', 0.7);
  const thick = person.feminine ? 6.4 : 4.6;
  const flick = person.feminine ? `L${n(wide + 7)} -8` : '';
  const upper = line(
    `M${n(-wide)} 4C${n(-wide * 0.55)} ${n(-up * 0.9)} ${n(-wide * 0.1)} ${n(-up * 1.12)} ${n(wide * 0.2)} ${n(-up * 1.05)}S${n(wide * 0.86)} ${n(-up * 0.5)} ${n(wide)} -2${flick}`,
    lash,
    thick,
  );
  const shade = skinShade(person.skin, 0.16);
  const crease = line(
    `M${n(-wide * 0.7)} ${n(-up * 0.9 - 5)}Q${n(wide * 0.1)} ${n(-up * 1.5 - 8)} ${n(wide * 0.95)} ${n(-up * 0.55 - 7)}`,
    shade,
    3,
    0.75,
  );
  const lower = line(
    `M${n(-wide * 0.5)} ${n(low * 0.95)}Q${n(wide * 0.2)} ${n(low * 1.35)} ${n(wide * 0.85)} ${n(low * 0.45)}`,
    shade,
    2.4,
    0.55,
  );
  const bag =
    person.age === 'old' || person.expression === 'tired'
      ? line(
          `M${n(-wide * 0.6)} ${n(low + 9)}Q${n(wide * 0.1)} ${n(low + 18)} ${n(wide * 0.8)} ${n(low + 6)}`,
          shade,
          3,
          0.6,
        )
      : '';
  const crow =
    person.age === 'old' || person.age === 'middle'
      ? line(`M${n(wide + 9)} -4l12 -5m-12 9l13 1`, shade, 2.4, 0.6)
      : '';
  return white + upper + crease + lower + bag + crow;
}

/** The eye of a robot: a lit ring. */
function lens(person: Person): string {
  return (
    circle(0, 0, 40, lighter(person.skin, -0.12)) +
    circle(0, 0, 34, '#1b222b') +
    circle(0, 0, 24, person.eyes) +
    circle(0, 0, 12, '#1b222b') +
    circle(-8, -9, 7, '#ffffff', 0.9) +
    rect(-38, -48, 76, 14, lighter(person.skin, -0.16), 1, 6)
  );
}

function brow(person: Person, { eyeX, eyeY }: HeadFrame, side: number): string {
  if (person.species === 'robot') return '';
  const thick = 7 + person.browWeight * 9;
  const lift =
    person.expression === 'surprised'
      ? 15
      : person.expression === 'laugh'
        ? 5
        : person.expression === 'stern'
          ? -7
          : 0;
  const inner = person.expression === 'stern' ? 8 : person.expression === 'tired' ? -7 : 0;
  const y = eyeY - 38 - lift - person.eyeSize * 3;
  const at = (x: number): string => n(side * x);
  const colour =
    person.age === 'old'
      ? mix(person.hair, '#8d8a88', 0.4)
      : mix(person.hair, '#20161a', person.hairStyle === 'bald' ? 0.3 : 0.35);
  return shape(
    `M${at(eyeX - 34)} ${n(y + inner + thick * 0.5)}C${at(eyeX - 14)} ${n(y - 10 + inner * 0.4)} ${at(eyeX + 12)} ${n(y - 13)} ${at(eyeX + 40)} ${n(y + 7)}C${at(eyeX + 14)} ${n(y - 6 + thick * 0.5)} ${at(eyeX - 12)} ${n(y - 4 + thick * 0.8 + inner * 0.4)} ${at(eyeX - 33)} ${n(y + thick * 1.2 + inner)}Z`,
    colour,
  );
}
