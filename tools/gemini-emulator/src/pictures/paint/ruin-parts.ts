import { lighter } from './colour.js';
import { closed, ellipse, line, n, rect, shape } from './shapes.js';
import type { Dice } from '../seeded-dice.js';

/** A fluted column standing at (x, foot), whole or broken. */
export function column(
  dice: Dice,
  x: number,
  foot: number,
  tall: number,
  wide: number,
  colour: `#${string}`,
): string {
  const top = foot - tall;
  const broken = dice.chance(0.55);
  const cap = broken
    ? shape(
        closed([
          [x - wide / 2, top + 4],
          [x - wide * 0.3, top - wide * 0.4],
          [x, top - wide * 0.1],
          [x + wide * 0.25, top - wide * 0.55],
          [x + wide / 2, top + 4],
        ]),
        colour,
      )
    : rect(x - wide * 0.75, top - wide * 0.3, wide * 1.5, wide * 0.32, colour) +
      rect(x - wide * 0.6, top - wide * 0.02, wide * 1.2, wide * 0.2, lighter(colour, 0.03));
  const flutes = [-0.3, -0.02, 0.26]
    .map((t) => rect(x + wide * t, top + wide * 0.2, wide * 0.09, tall - wide * 0.4, lighter(colour, -0.045)))
    .join('');
  return (
    rect(x - wide / 2, top, wide, tall, colour) +
    flutes +
    rect(x - wide * 0.7, foot - wide * 0.3, wide * 1.4, wide * 0.34, colour) +
    cap
  );
}

/** A broken arch; `wide` is half its width. */
export function arch(
  dice: Dice,
  x: number,
  foot: number,
  wide: number,
  tall: number,
  colour: `#${string}`,
): string {
  const leg = wide * 0.26;
  const top = foot - tall;
  const spring = top + wide * 0.62;
  const gap = wide - leg;
  const outline = `M${n(x - wide)} ${n(foot)}V${n(top + dice.float(0, 50))}L${n(x - wide * 0.5)} ${n(top - dice.float(0, 40))}L${n(x + wide * 0.2)} ${n(top + 10)}L${n(x + wide * 0.45)} ${n(top + 60)}L${n(x + wide * 0.7)} ${n(top + 40)}L${n(x + wide)} ${n(top + dice.float(80, 160))}V${n(foot)}H${n(x + gap)}V${n(spring)}A${n(gap)} ${n(gap * 0.9)} 0 0 0 ${n(x - gap)} ${n(spring)}V${n(foot)}Z`;
  let joints = '';
  for (let y = spring; y < foot; y += 44)
    joints += `M${n(x - wide)} ${n(y)}h${n(leg)}M${n(x + gap)} ${n(y)}h${n(leg)}`;
  return (
    shape(outline, colour) +
    line(joints, lighter(colour, -0.05), 3) +
    line(
      `M${n(x - gap)} ${n(foot)}V${n(spring)}A${n(gap)} ${n(gap * 0.9)} 0 0 1 ${n(x + gap)} ${n(spring)}`,
      lighter(colour, 0.07),
      7,
    )
  );
}

/** A flight of steps up to a small temple. */
export function stair(x: number, foot: number, colour: `#${string}`): string {
  return (
    [0, 1, 2, 3, 4, 5, 6]
      .map((i) =>
        rect(x - 300 + i * 34, foot - i * 36, 600 - i * 68, 40, lighter(colour, i % 2 === 0 ? 0 : 0.04)),
      )
      .join('') +
    rect(x - 78, foot - 400, 26, 170, colour) +
    rect(x + 52, foot - 400, 26, 170, colour) +
    shape(
      closed([
        [x - 104, foot - 396],
        [x, foot - 470],
        [x + 104, foot - 396],
      ]),
      colour,
    )
  );
}

/** A vine that hangs down from (x, y). */
export function vine(dice: Dice, x: number, y: number, long: number, colour: string): string {
  let leaves = '';
  for (let i = 0; i < 12; i++)
    leaves += ellipse(
      x + Math.sin(i) * 34,
      y + (long * i) / 12,
      dice.float(9, 17),
      7,
      colour,
      1,
      dice.float(-50, 50),
    );
  return (
    line(`M${n(x - 30)} ${n(y)}q60 ${n(long * 0.3)} 10 ${n(long * 0.6)}t20 ${n(long * 0.4)}`, colour, 5) +
    leaves
  );
}

/** The head of a fallen statue, half sunk at (x, y). */
export function statueHead(x: number, y: number, tall: number, colour: `#${string}`): string {
  const u = tall / 100;
  const at = (dx: number, dy: number): string => `${n(x + dx * u)} ${n(y - dy * u)}`;
  const dark = lighter(colour, -0.06);
  return `<g transform="rotate(-16 ${n(x)} ${n(y)})">${shape(`M${at(-36, 0)}C${at(-46, 40)} ${at(-44, 96)} ${at(0, 98)}C${at(40, 98)} ${at(44, 60)} ${at(38, 0)}Z`, colour)}${shape(`M${at(-4, 66)}L${at(4, 66)}L${at(10, 38)}L${at(-10, 38)}Z`, lighter(colour, 0.05))}${line(`M${at(-28, 62)}q${n(9 * u)} ${n(6 * u)} ${n(18 * u)} 0M${at(12, 62)}q${n(9 * u)} ${n(6 * u)} ${n(18 * u)} 0M${at(-12, 24)}h${n(24 * u)}`, dark, 4 * u)}${shape(`M${at(-42, 70)}C${at(-40, 108)} ${at(40, 108)} ${at(42, 70)}Q${at(0, 92)} ${at(-42, 70)}Z`, dark)}</g>`;
}
