import { rect } from '../shapes.js';
import type { Sheet } from '../sheet.js';
import type { Palette } from '../../palette.js';
import type { Dice } from '../../seeded-dice.js';

export type Thing = (x: number, y: number, palette: Palette, dice: Dice, sheet: Sheet) => string;

/** The streak of light on something glazed. */
export const gloss = (x: number, y: number, wide: number, tall: number): string =>
  rect(x, y, wide, tall, '#ffffff', 0.28, wide / 2);
