import type { Sheet } from '../paint/sheet.js';
import type { Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';

/** Things that a prompt may ask for in any scene. */
export type Detail = 'stars' | 'aurora' | 'moon' | 'birds' | 'person' | 'people' | 'lanterns' | 'snow';

export interface SceneInput {
  readonly dice: Dice;
  readonly palette: Palette;
  readonly details: ReadonlySet<Detail>;
}

/** Paints one kind of place onto an empty sheet; the same input always paints the same picture. */
export type Scene = (sheet: Sheet, input: SceneInput) => void;
