import { lighter } from '../paint/colour.js';
import { ellipse, line, n, shape } from '../paint/shapes.js';
import type { Dice } from '../seeded-dice.js';
import type { HeadFrame } from './head.js';
import type { Person } from './person.js';
import { styleUnderHat } from './hair-under-hat.js';
import { cap, rowOfCurls, plait } from './hair-shapes.js';

/** The cap of hair over the skull, its edge above the forehead by style, and what falls in front of the shoulders. */
export function hairBefore(dice: Dice, person: Person, frame: HeadFrame): string {
  if (person.species === 'robot') return '';
  const style = styleUnderHat(person);
  const { hair } = person;
  const h = frame.half;
  const shine = lighter(hair, 0.085);
  const strands = (d: string): string => line(d, shine, 5, 0.55);
  const streak = person.streak
    ? line(
        `M${n(-h * 0.42)} -196C${n(-h * 0.8)} -150 ${n(-h * 0.98)} -100 ${n(-h * 1.02)} -30`,
        '#eeeae2',
        15,
        0.9,
      )
    : '';
  switch (style) {
    case 'bald':
      return ellipse(-frame.lightSide * h * 0.36, -158, 34, 17, '#ffffff', 0.22, frame.lightSide * 24);
    case 'buzz':
      return (
        cap(
          h,
          1,
          -10,
          `C${n(h * 0.84)} -100 ${n(h * 0.56)} -136 0 -138C${n(-h * 0.56)} -136 ${n(-h * 0.84)} -100 ${n(-h)} -10`,
          hair,
          0.88,
        ) + streak
      );
    case 'mohawk':
      return (
        cap(
          h,
          0.98,
          -24,
          `C${n(h * 0.9)} -120 ${n(h * 0.5)} -152 0 -152C${n(-h * 0.5)} -152 ${n(-h * 0.9)} -120 ${n(-h)} -24`,
          lighter(hair, -0.04),
          0.4,
        ) +
        shape('M-44 -140C-66 -250 -34 -330 6 -338C52 -330 66 -250 44 -140Q0 -118 -44 -140Z', hair) +
        strands('M-16 -160q-14 -90 12 -156M16 -160q14 -80 0 -140')
      );
    case 'slick':
      return (
        cap(
          h,
          1.03,
          4,
          `C${n(h * 0.9)} -90 ${n(h * 0.62)} -152 0 -158C${n(-h * 0.62)} -152 ${n(-h * 0.9)} -90 ${n(-h)} 4`,
          hair,
        ) +
        strands(
          `M${n(-h * 0.4)} -150Q${n(-h * 0.3)} -196 0 -212M0 -156q10 -36 40 -54M${n(h * 0.4)} -148q10 -26 30 -40`,
        ) +
        streak
      );
    case 'afro':
      return (
        cap(
          h,
          1.08,
          10,
          `C${n(h * 0.92)} -90 ${n(h * 0.6)} -132 0 -134C${n(-h * 0.6)} -132 ${n(-h * 0.92)} -90 ${n(-h)} 10`,
          hair,
        ) + rowOfCurls(dice, h, hair, shine, 7, 38)
      );
    case 'curls':
      return (
        cap(
          h,
          1.1,
          person.feminine ? 60 : 6,
          `C${n(h * 0.94)} -80 ${n(h * 0.6)} -120 0 -128C${n(-h * 0.6)} -120 ${n(-h * 0.94)} -80 ${n(-h)} ${person.feminine ? 60 : 6}`,
          hair,
        ) + rowOfCurls(dice, h, hair, shine, 9, 34)
      );
    case 'messy':
      return (
        cap(
          h,
          1.1,
          6,
          `L${n(h * 0.9)} -60L${n(h * 0.72)} -96L${n(h * 0.52)} -62L${n(h * 0.3)} -112L${n(h * 0.06)} -66L${n(-h * 0.2)} -108L${n(-h * 0.44)} -64L${n(-h * 0.68)} -104L${n(-h * 0.86)} -56L${n(-h)} 6`,
          hair,
        ) +
        shape(
          `M${n(-h * 0.8)} -190L${n(-h * 0.95)} -262L${n(-h * 0.45)} -226L${n(-h * 0.25)} -286L${n(h * 0.1)} -232L${n(h * 0.4)} -282L${n(h * 0.55)} -216L${n(h)} -236L${n(h * 0.86)} -160Z`,
          hair,
        ) +
        strands(`M${n(-h * 0.5)} -110q-10 -50 20 -96M${n(h * 0.2)} -112q0 -50 30 -100`) +
        streak
      );
    case 'fringe':
      return (
        cap(
          h,
          1.07,
          person.feminine ? 90 : 10,
          `C${n(h * 0.98)} -20 ${n(h * 0.96)} -50 ${n(h * 0.86)} -66L${n(h * 0.5)} -56L${n(h * 0.44)} -66L${n(h * 0.1)} -54L${n(h * 0.02)} -66L${n(-h * 0.36)} -54L${n(-h * 0.44)} -66L${n(-h * 0.86)} -58C${n(-h * 0.96)} -40 ${n(-h * 0.98)} -20 ${n(-h)} ${person.feminine ? 90 : 10}`,
          hair,
        ) +
        strands(
          `M${n(-h * 0.5)} -80q4 -70 60 -116M${n(h * 0.02)} -80q0 -60 20 -110M${n(h * 0.5)} -80q0 -60 -24 -110`,
        ) +
        streak
      );
    case 'swept':
    case 'short': {
      const part = style === 'short' ? 0.5 : -0.55;
      const low = style === 'short' ? 8 : person.feminine ? 70 : 14;
      return (
        cap(
          h,
          style === 'swept' ? 1.1 : 1.05,
          low,
          `C${n(h * 0.95)} -60 ${n(h * 0.86)} -104 ${n(h * (part > 0 ? part : 0.7))} ${part > 0 ? -150 : -96}Q${n(h * 0.1)} ${part > 0 ? -84 : -108} ${n(part > 0 ? -h * 0.7 : h * part)} ${part > 0 ? -92 : -150}C${n(-h * 0.88)} -104 ${n(-h * 0.95)} -60 ${n(-h)} ${low}`,
          hair,
        ) +
        strands(
          `M${n(h * part)} -152Q${n(0)} -120 ${n(-h * part * 1.2)} -104M${n(h * part)} -164Q${n(h * part * 0.2)} -196 ${n(-h * part)} -160`,
        ) +
        streak
      );
    }
    case 'bun':
    case 'ponytail':
    case 'braid':
    case 'braids':
      return (
        cap(
          h,
          1.04,
          24,
          `C${n(h * 0.92)} -70 ${n(h * 0.66)} -128 ${n(h * 0.08)} -160C${n(-h * 0.5)} -134 ${n(-h * 0.9)} -80 ${n(-h)} 24`,
          hair,
        ) +
        strands(
          `M${n(h * 0.08)} -162Q${n(h * 0.6)} -150 ${n(h * 0.92)} -70M${n(h * 0.02)} -164Q${n(-h * 0.6)} -150 ${n(-h * 0.94)} -70`,
        ) +
        streak +
        (style === 'braid'
          ? plait(h * 0.86, 60, 330, person, shine)
          : style === 'braids'
            ? plait(h * 0.98, 80, 320, person, shine) + plait(-h * 0.98, 80, 320, person, shine)
            : '')
      );
    case 'dreads':
      return (
        cap(
          h,
          1.1,
          30,
          `C${n(h * 0.95)} -70 ${n(h * 0.6)} -126 0 -140C${n(-h * 0.6)} -126 ${n(-h * 0.95)} -70 ${n(-h)} 30`,
          hair,
        ) +
        [-4, -3, -2, -1, 1, 2, 3, 4]
          .map((i) =>
            line(
              `M${n(i * 12)} -220Q${n(i * h * 0.24)} -190 ${n(i * h * 0.255)} ${n(Math.abs(i) > 2 ? 60 : -116)}`,
              lighter(hair, i % 2 === 0 ? 0.05 : 0),
              21,
            ),
          )
          .join('')
      );
    case 'long':
    case 'wavy':
    case 'bob': {
      const low = style === 'bob' ? 172 : 262;
      const flip = style === 'wavy' ? 30 : 8;
      const lock = (side: number): string =>
        shape(
          `M0 -178C${n(side * h * 0.3)} -172 ${n(side * h * 0.4)} -166 ${n(side * h * 0.5)} -136C${n(side * h * 0.74)} -104 ${n(side * h * 0.86)} -50 ${n(side * h * 0.86)} 40C${n(side * (h * 0.86 - flip))} 120 ${n(side * (h * 0.8 + flip))} ${n(low - 50)} ${n(side * h * 0.84)} ${n(low)}L${n(side * (h + 52))} ${n(low - 10)}C${n(side * (h + 60))} 100 ${n(side * (h + 60))} -40 ${n(side * (h + 22))} -110C${n(side * h)} -200 ${n(side * h * 0.5)} -240 0 -236Z`,
          hair,
        ) +
        strands(
          `M${n(side * h * 0.3)} -196C${n(side * h * 0.9)} -150 ${n(side * (h + 18))} -40 ${n(side * (h + 16))} ${n(low * 0.6)}`,
        );
      return lock(-1) + lock(1) + streak;
    }
  }
}
