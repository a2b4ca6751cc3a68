import { type Colour, lighter } from '../paint/colour.js';
import { circle, ellipse, line, n, shape } from '../paint/shapes.js';
import type { Dice } from '../seeded-dice.js';
import type { HeadFrame } from './head.js';
import type { HairStyle, Person } from './person.js';

const COVERED_BY_HAT = new Set(['beanie', 'brim', 'cap', 'top', 'helmet', 'headscarf', 'hood', 'wizard']);

/** The style that still shows when a hat is worn: nothing that would stand up through it. */
function styleUnderHat(person: Person): HairStyle {
  if (!COVERED_BY_HAT.has(person.hat)) return person.hairStyle;
  const flat: Partial<Record<HairStyle, HairStyle>> = {
    afro: 'curls',
    mohawk: 'buzz',
    bun: 'slick',
    messy: 'short',
    dreads: 'dreads',
  };
  return flat[person.hairStyle] ?? person.hairStyle;
}

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

/** Hair from ear to ear over the skull; `edge` is the hairline as path text from the right ear to the left. */
function cap(h: number, volume: number, low: number, edge: string, colour: Colour, see = 1): string {
  const v = volume;
  return shape(
    `M${n(-h)} ${n(low)}C${n(-h - 20 * v)} ${n(low * 0.4 - 30)} ${n(-h - 24 * v)} -110 ${n(-h * 0.86 * v)} -160C${n(-h * 0.62 * v)} ${n(-232 * v)} ${n(h * 0.62 * v)} ${n(-232 * v)} ${n(h * 0.86 * v)} -160C${n(h + 24 * v)} -110 ${n(h + 20 * v)} ${n(low * 0.4 - 30)} ${n(h)} ${n(low)}${edge}Z`,
    colour,
    see,
  );
}

/** A cloud of curls round the head, down to `low`. */
function curls(dice: Dice, h: number, low: number, colour: Colour): string {
  const wide = h + 34;
  let out = shape(
    `M${n(-h * 0.8)} -190C${n(-wide - 30)} -120 ${n(-wide - 20)} ${n(low * 0.5)} ${n(-h * 0.9)} ${n(low)}H${n(h * 0.9)}C${n(wide + 20)} ${n(low * 0.5)} ${n(wide + 30)} -120 ${n(h * 0.8)} -190Z`,
    colour,
  );
  for (const side of [-1, 1]) {
    for (let i = 0; i < 9; i++) {
      const t = i / 8;
      const y = -176 + (low + 176) * t;
      const x =
        h * 0.74 +
        (wide - h * 0.74) * Math.sin(Math.min(1, t * 1.7 + 0.12) * Math.PI * 0.5) -
        (t > 0.85 ? 14 : 0);
      out += circle(
        side * (x + dice.float(-9, 9)),
        y,
        dice.float(32, 44),
        lighter(colour, dice.float(-0.01, 0.02)),
      );
    }
  }
  return out;
}

/** A round of curls: `radius` from (0, y), as an afro has. */
function ringOfCurls(dice: Dice, y: number, radius: number, colour: Colour): string {
  let out = circle(0, y, radius, colour);
  for (let i = 0; i < 26; i++) {
    const angle = (i / 26) * Math.PI * 2;
    out += circle(
      Math.cos(angle) * radius * 0.96,
      y + Math.sin(angle) * radius * 0.96,
      dice.float(22, 34),
      colour,
    );
  }
  return out;
}

function rowOfCurls(
  dice: Dice,
  h: number,
  colour: Colour,
  shine: Colour,
  count: number,
  size: number,
): string {
  let out = '';
  for (let i = 0; i < count; i++) {
    const angle = Math.PI * (1.04 + (i / (count - 1)) * 0.92);
    const [x, y] = [Math.cos(angle) * h * 0.98, -70 + Math.sin(angle) * 108];
    const r = size * dice.float(0.85, 1.2);
    out +=
      circle(x, y, r, colour) +
      line(
        `M${n(x - r * 0.5)} ${n(y - r * 0.2)}a${n(r * 0.5)} ${n(r * 0.5)} 0 0 1 ${n(r * 0.8)} ${n(-r * 0.2)}`,
        shine,
        4,
        0.5,
      );
  }
  return out;
}

function plait(x: number, from: number, to: number, person: Person, shine: Colour): string {
  let out = '';
  for (let y = from, i = 0; y < to; y += 34, i++) {
    const wide = 31 - i * 1.2;
    out +=
      ellipse(
        x + (i % 2 === 0 ? -5 : 5),
        y,
        wide,
        25,
        lighter(person.hair, i % 2 === 0 ? 0 : -0.03),
        1,
        i % 2 === 0 ? 28 : -28,
      ) + line(`M${n(x - 10)} ${n(y - 6)}q10 8 20 2`, shine, 3.5, 0.5);
  }
  return (
    out +
    ellipse(x, to + 4, 19, 13, person.cloth2) +
    shape(`M${n(x - 15)} ${n(to + 12)}Q${n(x)} ${n(to + 84)} ${n(x + 15)} ${n(to + 12)}Z`, person.hair)
  );
}
