import { type Colour, lighter, mix, turnHue } from './paint/colour.js';
import type { Dice } from './seeded-dice.js';

export type TimeOfDay = 'dawn' | 'day' | 'dusk' | 'night';

/** The colours of one picture: few, and chosen to go together. */
export interface Palette {
  readonly name: string;
  readonly time: TimeOfDay;
  /** The sky from its top to the horizon. */
  readonly sky: readonly [Colour, Colour, Colour];
  /** Sun or moon. */
  readonly sun: Colour;
  /** The land farthest away, half lost in the air; and the nearest, almost a silhouette. */
  readonly far: Colour;
  readonly near: Colour;
  /** What people light: windows, lamps, fires. */
  readonly light: Colour;
  /** Two colours for what should be seen first: sails, clothes, signs, flowers. */
  readonly accent: Colour;
  readonly accent2: Colour;
}

/** The colour of something `t` of the way from the horizon (0) to the viewer (1). */
export function atDepth(palette: Palette, t: number): Colour {
  return mix(palette.far, palette.near, t);
}

/** True when lamps are lit and stars may show. */
export function isDark(palette: Palette): boolean {
  return palette.time === 'night' || palette.time === 'dusk';
}

/** The same palette with its hues turned a little together, so that two pictures seldom share exact colours. */
export function varied(palette: Palette, dice: Dice): Palette {
  const degrees = dice.float(-11, 11);
  const chroma = dice.float(0.92, 1.12);
  const lift = dice.float(-0.015, 0.02);
  const turn = (colour: Colour): Colour => lighter(turnHue(colour, degrees, chroma), lift);
  const [top, middle, low] = palette.sky;
  const swap = dice.chance(0.35);
  return {
    ...palette,
    sky: [turn(top), turn(middle), turn(low)],
    far: turn(palette.far),
    near: turn(palette.near),
    accent: turn(swap ? palette.accent2 : palette.accent),
    accent2: turn(swap ? palette.accent : palette.accent2),
  };
}
