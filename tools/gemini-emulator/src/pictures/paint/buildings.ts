import type { Dice } from '../seeded-dice.js';
import { type Colour, lighter, mix } from './colour.js';
import { closed, line, n, rect, shape } from './shapes.js';

export interface BuildingLook {
  readonly wall: Colour;
  /** Lit windows; none when absent. */
  readonly light?: Colour;
  /** Share of windows that are lit, 0..1. */
  readonly lit?: number;
  readonly style: 'modern' | 'gothic' | 'brutal' | 'spire';
}

/** A tower block standing on `foot`, its left edge at `x`. */
export function tower(
  dice: Dice,
  x: number,
  foot: number,
  wide: number,
  tall: number,
  look: BuildingLook,
): string {
  const top = foot - tall;
  const side = lighter(look.wall, -0.035);
  const parts = [
    rect(x, top, wide, tall + 4, look.wall),
    rect(x + wide * 0.68, top, wide * 0.32, tall + 4, side),
  ];
  parts.push(roof(dice, x, top, wide, tall, look));
  if (look.light) parts.push(windows(dice, x, top, wide, tall, look.light, look.lit ?? 0.3));
  return parts.join('');
}

function roof(
  dice: Dice,
  x: number,
  top: number,
  wide: number,
  tall: number,
  { wall, style }: BuildingLook,
): string {
  const middle = x + wide / 2;
  if (style === 'gothic' || style === 'spire') {
    const peak = top - wide * dice.float(0.6, style === 'spire' ? 2.2 : 1.3);
    return (
      closedShape(
        [
          [x - wide * 0.06, top],
          [middle, peak],
          [x + wide * 1.06, top],
        ],
        wall,
      ) + line(`M${n(middle)} ${n(peak)}v${n(-wide * 0.25)}`, wall, 3)
    );
  }
  switch (dice.int(0, 4)) {
    case 0:
      return (
        rect(x + wide * 0.2, top - tall * 0.07, wide * 0.6, tall * 0.08, wall) +
        line(`M${n(middle)} ${n(top)}V${n(top - tall * 0.22)}`, wall, 3.5)
      );
    case 1:
      return closedShape(
        [
          [x, top],
          [x, top - wide * 0.35],
          [x + wide, top],
        ],
        wall,
      );
    case 2:
      return shape(`M${n(x)} ${n(top)}a${n(wide / 2)} ${n(wide * 0.35)} 0 0 1 ${n(wide)} 0Z`, wall);
    case 3:
      return (
        rect(x + wide * 0.12, top - 16, wide * 0.25, 17, wall) +
        rect(x + wide * 0.55, top - 26, wide * 0.18, 27, wall)
      );
    default:
      return '';
  }
}

function closedShape(points: readonly (readonly [number, number])[], fill: string): string {
  return shape(closed(points), fill);
}

/** Rows of small windows, some of them lit, as one path. */
export function windows(
  dice: Dice,
  x: number,
  top: number,
  wide: number,
  tall: number,
  light: Colour,
  lit: number,
): string {
  const cell = Math.max(13, Math.min(22, wide / 5));
  const columns = Math.max(1, Math.floor((wide - 8) / cell));
  const left = x + (wide - columns * cell) / 2;
  const bars = dice.chance(0.2);
  const [w, h] = [cell * (bars ? 0.8 : 0.46), cell * 0.56];
  let d = '';
  for (let y = top + cell * 0.7; y < top + tall - cell; y += cell * 1.25) {
    for (let column = 0; column < columns; column++) {
      if (dice.chance(lit))
        d += `M${n(left + column * cell + (cell - w) / 2)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}Z`;
    }
  }
  return d === '' ? '' : shape(d, light, 0.92);
}

/** A small house with a roof, a door and lit windows, standing at (x, foot), `wide` units wide. */
export function house(
  dice: Dice,
  x: number,
  foot: number,
  wide: number,
  colours: { wall: Colour; roof: Colour; light: Colour },
): string {
  const tall = wide * dice.float(0.55, 0.85);
  const top = foot - tall;
  const peak = top - wide * dice.float(0.4, 0.62);
  const dark = mix(colours.wall, colours.roof, 0.4);
  const chimney = rect(x + wide * 0.68, peak + wide * 0.02, wide * 0.12, wide * 0.3, dark);
  const body =
    rect(x, top, wide, tall + 4, colours.wall) +
    rect(x + wide * 0.62, top, wide * 0.38, tall + 4, lighter(colours.wall, -0.04));
  const hat = closedShape(
    [
      [x - wide * 0.1, top + 2],
      [x + wide * 0.5, peak],
      [x + wide * 1.1, top + 2],
    ],
    colours.roof,
  );
  const pane = wide * 0.17;
  const rows = tall > wide * 0.7 ? [0.14, 0.56] : [0.32];
  const panes = rows
    .map((row) =>
      [0.16, 0.66]
        .map((column) =>
          rect(
            x + wide * column,
            top + tall * row,
            pane,
            pane * 1.15,
            colours.light,
            dice.chance(0.75) ? 1 : 0.25,
            2,
          ),
        )
        .join(''),
    )
    .join('');
  const door = rect(x + wide * 0.42, foot - tall * 0.4, wide * 0.17, tall * 0.4 + 3, dark, 1, 3);
  return chimney + body + hat + panes + door;
}
