import { lighter } from '../paint/colour.js';
import { circle, ellipse, line, n, shape } from '../paint/shapes.js';
import type { Dice } from '../seeded-dice.js';
import type { HeadFrame } from './head.js';
import type { Person } from './person.js';
import { styleUnderHat } from './hair-under-hat.js';
import { curls, ringOfCurls } from './hair-shapes.js';

/** What of the hair hangs behind the neck and shoulders. */
export function hairBehind(dice: Dice, person: Person, frame: HeadFrame): string {
  if (person.species === 'robot') return '';
  const h = frame.half;
  const back = lighter(person.hair, -0.055);
  const drop = (reach: number, wide: number): string =>
    shape(
      `M${n(-h * 0.9)} -150C${n(-h - 62)} -60 ${n(-h - wide)} ${n(reach * 0.6)} ${n(-h - wide * 0.7)} ${n(reach)}Q0 ${n(reach + 46)} ${n(h + wide * 0.7)} ${n(reach)}C${n(h + wide)} ${n(reach * 0.6)} ${n(h + 62)} -60 ${n(h * 0.9)} -150Z`,
      back,
    );
  switch (styleUnderHat(person)) {
    case 'long':
      return drop(dice.float(330, 430), 42);
    case 'wavy':
      return drop(350, 74);
    case 'bob':
      return drop(dice.float(158, 196), 42);
    case 'fringe':
      return person.feminine ? drop(dice.pick([180, 300]), 34) : '';
    case 'curls':
      return curls(dice, h, person.feminine ? 230 : 40, back);
    case 'afro':
      return ringOfCurls(dice, -84, h * 1.58, back);
    case 'braids':
      return shape(`M${n(-h - 18)} -40Q0 -260 ${n(h + 18)} -40V120H${n(-h - 18)}Z`, back);
    case 'ponytail':
      return (
        shape(
          `M0 -190C${n(h + 120)} -250 ${n(h + 170)} -40 ${n(h + 96)} 260C${n(h + 60)} 320 ${n(h + 30)} 300 ${n(h + 44)} 220C${n(h + 70)} 80 ${n(h + 30)} -90 0 -150Z`,
          back,
        ) + ellipse(h * 0.62, -186, 26, 20, person.cloth2)
      );
    case 'bun':
      return (
        circle(0, -258, 72, person.hair) +
        line('M-40 -280q38 -36 78 -8M-46 -244q44 30 92 0', lighter(person.hair, 0.09), 5, 0.6) +
        ellipse(0, -204, 54, 14, person.cloth2)
      );
    case 'dreads':
      return [-5, -4, -3, 3, 4, 5]
        .map((i) =>
          line(
            `M${n(i * h * 0.2)} -130Q${n(i * h * 0.32)} 20 ${n(i * h * 0.27)} ${n(250 - Math.abs(i) * 8 + dice.float(-20, 20))}`,
            lighter(back, dice.float(-0.02, 0.05)),
            30,
          ),
        )
        .join('');
    case 'short':
    case 'swept':
    case 'messy':
    case 'slick':
    case 'buzz':
    case 'mohawk':
    case 'bald':
    case 'braid':
      return '';
  }
}
