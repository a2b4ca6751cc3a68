import type { SeededDice } from '../seeded-dice.js';
import { createCultureDraw, type CultureDraw } from './culture-draw.js';
import { CULTURE_KEYS, CULTURES, type CultureKey, isCultureKey, MIXED, OWN } from './cultures.js';
import { namingOfLanguage } from './naming-of-language.js';

/** Whose names the residents of a world bear, and which of them the idea names itself. */
export interface WorldNaming {
  /** The language of the world, in English. */
  readonly language: string;
  /** A key of `NAMING_KEYS`; anything else means that nobody said. */
  readonly culture: string;
  readonly people: readonly string[];
}

export interface DrawnName {
  /** Null when the model must choose, because we have no names of that kind. */
  readonly name: string | null;
  /** `she` or `he`; empty for a person whom the idea names. */
  readonly pronoun: string;
  readonly isFromIdea: boolean;
}

/** One in so many residents comes from elsewhere, where nobody says whose names they bear. */
const NEWCOMERS = 6;
/** The share of the home culture where many peoples live together. */
const HOME_SHARE = 0.4;
/** So many residents in a row begin with different letters, as far as there are names. */
const DIFFERENT_INITIALS = 9;

/**
 * The names of the first `count` residents of a world. They depend on the seed and the naming only, and fewer residents
 * are the beginning of more. No full name comes twice; first names do only when the lists are used up.
 */
export function drawNames(naming: WorldNaming, count: number, seed: number, seeded: SeededDice): DrawnName[] {
  const { alphabet, home } = namingOfLanguage(naming.language);
  const people = [...new Set(naming.people.map((name) => name.trim()).filter((name) => name !== ''))];
  const draws = new Map<CultureKey, CultureDraw>();
  const drawOf = (key: CultureKey, letters: 'latin' | 'cyrillic'): CultureDraw => {
    const known = draws.get(key);
    if (known) return known;
    const draw = createCultureDraw(CULTURES[key], letters, (list) => seeded('names', seed, key, list));
    draws.set(key, draw);
    return draw;
  };
  const taken = new Set(people);
  const drawn: DrawnName[] = [];
  for (let index = 0; index < count; index += 1) {
    const given = people[index];
    if (given !== undefined) {
      drawn.push({ name: given, pronoun: '', isFromIdea: true });
      continue;
    }
    const dice = seeded('name', seed, index);
    const pronoun = dice() < 0.5 ? 'she' : 'he';
    const key = cultureOf(naming.culture, home, dice);
    if (key === null || alphabet === null) {
      drawn.push({ name: null, pronoun, isFromIdea: false });
      continue;
    }
    const draw = drawOf(key, alphabet);
    const initials = new Set(drawn.slice(-DIFFERENT_INITIALS).map((one) => one.name?.charAt(0) ?? ''));
    let name = draw(pronoun, initials);
    while (taken.has(name)) name = draw(pronoun, initials);
    taken.add(name);
    drawn.push({ name, pronoun, isFromIdea: false });
  }
  return drawn;
}

function cultureOf(asked: string, home: CultureKey | null, dice: () => number): CultureKey | null {
  if (isCultureKey(asked)) return asked;
  if (asked === OWN) return null;
  const anywhere = CULTURE_KEYS[Math.floor(dice() * CULTURE_KEYS.length)] ?? null;
  if (asked === MIXED) return home !== null && dice() < HOME_SHARE ? home : anywhere;
  return home !== null && dice() < 1 / NEWCOMERS ? anywhere : home;
}
