import { type Colour, lighter } from '../paint/colour.js';
import { circle, ellipse, line, n, shape } from '../paint/shapes.js';
import type { Dice } from '../seeded-dice.js';
import type { Person } from './person.js';

/** Hair from ear to ear over the skull; `edge` is the hairline as path text from the right ear to the left. */
export function cap(h: number, volume: number, low: number, edge: string, colour: Colour, see = 1): string {
  const v = volume;
  return shape(
    `M${n(-h)} ${n(low)}C${n(-h - 20 * v)} ${n(low * 0.4 - 30)} ${n(-h - 24 * v)} -110 ${n(-h * 0.86 * v)} -160C${n(-h * 0.62 * v)} ${n(-232 * v)} ${n(h * 0.62 * v)} ${n(-232 * v)} ${n(h * 0.86 * v)} -160C${n(h + 24 * v)} -110 ${n(h + 20 * v)} ${n(low * 0.4 - 30)} ${n(h)} ${n(low)}${edge}Z`,
    colour,
    see,
  );
}

/** A cloud of curls round the head, down to `low`. */
export function curls(dice: Dice, h: number, low: number, colour: Colour): string {
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
export function ringOfCurls(dice: Dice, y: number, radius: number, colour: Colour): string {
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

/** Curls along the hairline, from temple to temple. */
export function rowOfCurls(
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

/** A plait that hangs at `x`, with a ribbon at its end. */
export function plait(x: number, from: number, to: number, person: Person, shine: Colour): string {
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
