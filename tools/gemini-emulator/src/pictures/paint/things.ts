import { glow } from './glow.js';
import type { Dice } from '../seeded-dice.js';
import { type Colour, lighter, mix } from './colour.js';
import { circle, ellipse, line, n, rect, shape } from './shapes.js';

/** A few birds far away, as one path. */
export function birds(
  dice: Dice,
  x: number,
  y: number,
  spread: number,
  count: number,
  colour: string,
): string {
  let d = '';
  for (let i = 0; i < count; i++) {
    const size = dice.float(9, 19);
    const [bx, by] = [x + dice.float(-spread, spread), y + dice.float(-spread, spread) * 0.4];
    d += `M${n(bx - size)} ${n(by - size * 0.35)}q${n(size * 0.6)} ${n(-size * 0.35)} ${n(size)} ${n(size * 0.35)}q${n(size * 0.4)} ${n(-size * 0.7)} ${n(size)} ${n(-size * 0.35)}`;
  }
  return line(d, colour, 3.4);
}

/** A sailing ship, its waterline at (x, y), `tall` units from water to mast top. */
export function sailingShip(
  x: number,
  y: number,
  tall: number,
  hull: Colour,
  sail: Colour,
  flag: Colour,
): string {
  const u = tall / 100;
  const at = (dx: number, dy: number): string => `${n(x + dx * u)} ${n(y - dy * u)}`;
  const body = shape(
    `M${at(-42, 16)}L${at(44, 18)}L${at(50, 22)}Q${at(42, 2)} ${at(30, 0)}L${at(-30, 0)}Q${at(-40, 4)} ${at(-42, 16)}Z`,
    hull,
  );
  const masts = line(
    `M${at(-14, 14)}V${n(y - 92 * u)}M${at(16, 14)}V${n(y - 100 * u)}M${at(44, 18)}L${at(64, 34)}`,
    hull,
    2.4 * u,
  );
  const shade = mix(sail, hull, 0.22);
  const sails =
    shape(
      `M${at(-13, 24)}C${at(-44, 30)} ${at(-38, 70)} ${at(-13, 84)}Q${at(-18, 50)} ${at(-13, 24)}Z`,
      shade,
    ) +
    shape(`M${at(17, 24)}C${at(-8, 34)} ${at(-6, 74)} ${at(17, 94)}Q${at(8, 58)} ${at(17, 24)}Z`, sail) +
    shape(`M${at(20, 90)}Q${at(34, 56)} ${at(60, 32)}Q${at(34, 28)} ${at(20, 28)}Z`, lighter(sail, 0.04));
  return (
    masts +
    sails +
    body +
    shape(
      `M${at(16, 100)}q${n(14 * u)} ${n(-2 * u)} ${n(22 * u)} ${n(5 * u)}q${n(-10 * u)} ${n(2 * u)} ${n(-22 * u)} ${n(5 * u)}Z`,
      flag,
    )
  );
}

/** A small boat with someone in it, waterline at (x, y). */
export function rowingBoat(x: number, y: number, long: number, colour: Colour, light?: Colour): string {
  const u = long / 100;
  const hull = shape(
    `M${n(x - 50 * u)} ${n(y - 14 * u)}Q${n(x)} ${n(y - 6 * u)} ${n(x + 52 * u)} ${n(y - 16 * u)}Q${n(x + 38 * u)} ${n(y + 4 * u)} ${n(x)} ${n(y + 4 * u)}Q${n(x - 38 * u)} ${n(y + 4 * u)} ${n(x - 50 * u)} ${n(y - 14 * u)}Z`,
    colour,
  );
  const body =
    shape(
      `M${n(x - 12 * u)} ${n(y - 6 * u)}q${n(2 * u)} ${n(-28 * u)} ${n(11 * u)} ${n(-28 * u)}t${n(12 * u)} ${n(28 * u)}Z`,
      colour,
    ) + circle(x, y - 41 * u, 7.5 * u, colour);
  const oar = line(`M${n(x + 4 * u)} ${n(y - 22 * u)}L${n(x + 44 * u)} ${n(y + 6 * u)}`, colour, 2.6 * u);
  const lamp = light
    ? line(`M${n(x - 44 * u)} ${n(y - 12 * u)}v${n(-34 * u)}`, colour, 2.4 * u) +
      circle(x - 44 * u, y - 48 * u, 5.5 * u, light)
    : '';
  return lamp + body + oar + hull;
}

/** A sitting cat seen from behind, bottom middle at (x, y). */
export function cat(x: number, y: number, tall: number, colour: string): string {
  const u = tall / 100;
  const at = (dx: number, dy: number): string => `${n(x + dx * u)} ${n(y - dy * u)}`;
  const body = `M${at(-26, 0)}C${at(-36, 30)} ${at(-22, 54)} ${at(-13, 60)}C${at(-22, 68)} ${at(-20, 80)} ${at(-18, 98)}L${at(-7, 86)}Q${at(0, 88)} ${at(7, 86)}L${at(18, 98)}C${at(20, 80)} ${at(22, 68)} ${at(13, 60)}C${at(22, 54)} ${at(36, 30)} ${at(26, 0)}Z`;
  return shape(body, colour) + line(`M${at(22, 5)}C${at(52, 0)} ${at(58, 26)} ${at(44, 34)}`, colour, 8 * u);
}

/** An airship, its middle at (x, y). */
export function airship(
  x: number,
  y: number,
  long: number,
  hull: Colour,
  trim: Colour,
  light: Colour,
): string {
  const u = long / 100;
  const at = (dx: number, dy: number): string => `${n(x + dx * u)} ${n(y + dy * u)}`;
  const fins = shape(`M${at(-40, 0)}L${at(-58, -17)}L${at(-50, 0)}L${at(-58, 17)}Z`, trim);
  const body = ellipse(x, y, 50 * u, 17 * u, hull);
  const belly = shape(
    `M${at(-49, 3)}Q${at(0, 20)} ${at(49, 3)}Q${at(38, 17)} ${at(0, 17)}Q${at(-38, 17)} ${at(-49, 3)}Z`,
    lighter(hull, -0.08),
  );
  const stripe = shape(`M${at(-50, -1)}Q${at(0, -7)} ${at(50, -1)}Q${at(0, 0)} ${at(-50, -1)}Z`, trim);
  const ropes = line(`M${at(-14, 15)}L${at(-10, 24)}M${at(14, 15)}L${at(10, 24)}`, trim, 1.2 * u);
  const cabin = rect(x - 16 * u, y + 22 * u, 32 * u, 8 * u, trim, 1, 4 * u);
  const lamps = [-10, -2, 6].map((dx) => circle(x + (dx + 2) * u, y + 26 * u, 1.9 * u, light)).join('');
  return fins + body + belly + stripe + ropes + cabin + lamps;
}

/** A hanging lantern with its glow of `strength` (0..1) in the colour `light`. */
export function lantern(
  x: number,
  y: number,
  size: number,
  colour: Colour,
  strength: number,
  light: Colour,
): string {
  return (
    glow(x, y, size * 2.8, light, strength) +
    ellipse(x, y, size * 0.62, size * 0.8, colour) +
    rect(x - size * 0.3, y - size * 0.95, size * 0.6, size * 0.2, '#2a1a16') +
    rect(x - size * 0.3, y + size * 0.75, size * 0.6, size * 0.18, '#2a1a16')
  );
}
