import { entries, type Pair } from './parse-list.js';
import type { PlaceNoun } from './places.js';
import type { ThingNoun } from './things.js';

/** A line of work; the Russian word may have a feminine form. */
export interface Job {
  readonly en: string;
  readonly ru: { readonly m: string; readonly f: string };
}

/** Reads `night nurse=ночной фельдшер; courier=курьер; teacher=учитель/учительница`. */
export function jobs(text: string): readonly Job[] {
  return entries(text).map((entry) => {
    const [en = '', forms = ''] = entry.split('=');
    const [m = '', f = m] = forms.split('/');
    return { en, ru: { m, f } };
  });
}

/** A kind of world: what is found and done there, in both languages. */
export interface Genre {
  readonly id: string;
  /** Words of an idea that call for this genre. */
  readonly stems: RegExp;
  readonly motifs: readonly Pair[];
  readonly places: readonly PlaceNoun[];
  readonly things: readonly ThingNoun[];
  readonly jobs: readonly Job[];
  /** What people do: English gerunds, Russian infinitives. */
  readonly doings: readonly Pair[];
  /** Whole sentences. */
  readonly technology: Pair;
  readonly magic: Pair;
  readonly look: Pair;
  /** English, for image prompts. */
  readonly palette: string;
}
