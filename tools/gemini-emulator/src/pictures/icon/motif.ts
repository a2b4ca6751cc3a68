import type { Colour } from '../paint/colour.js';
import type { Dice } from '../seeded-dice.js';

/** The few colours of an emblem: `main` on the ground, its shaded side, one accent and one light. */
export interface EmblemColours {
  readonly main: Colour;
  readonly shade: Colour;
  readonly accent: Colour;
  readonly light: Colour;
}

/** One emblem about (0, 0), about 640 units high and wide. */
export type Motif = (colours: EmblemColours, dice: Dice) => string;
