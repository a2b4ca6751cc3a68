import type { Sheet } from '../paint/sheet.js';
import type { Palette } from '../palette.js';
import { hits, words } from '../reading/words.js';
import type { Dice } from '../seeded-dice.js';

/** Things that a prompt may ask for in any scene. */
export type Detail = 'stars' | 'aurora' | 'moon' | 'birds' | 'person' | 'people' | 'lanterns' | 'snow';

export interface SceneInput {
  readonly dice: Dice;
  readonly palette: Palette;
  readonly details: ReadonlySet<Detail>;
  /** What the picture is to show, for scenes that come in several variants. */
  readonly subject: string;
}

/** Paints one kind of place onto an empty sheet; the same input always paints the same picture. */
export type Scene = (sheet: Sheet, input: SceneInput) => void;

/** A variant of a scene and the stems of the words that call for it (as for `words`). */
export type VariantRows<T> = readonly (readonly [variant: T, stems: string])[];

/** The variants that the subject names, the most named first; none when it names none. */
export function named<T>(subject: string, rows: VariantRows<T>): T[] {
  return rows
    .map(([variant, stems]) => ({ variant, count: stems === '' ? 0 : hits(subject, words(stems)) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ variant }) => variant);
}

/** The variant that the subject names most; when it names none, the dice choose. */
export function variantOf<T>({ subject, dice }: SceneInput, rows: VariantRows<T>): T {
  const chosen = dice.pick(rows)[0];
  return named(subject, rows)[0] ?? chosen;
}
