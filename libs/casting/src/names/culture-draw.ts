import type { Culture } from './culture.js';
import { createPile } from './pile.js';

/** Draws the next full name of one culture; its first letter is not one of `initials` where that can be. */
export type CultureDraw = (pronoun: 'she' | 'he', initials: ReadonlySet<string>) => string;

/** Makes a {@link CultureDraw}; `diceFor` gives each of its lists an order of its own. */
export function createCultureDraw(
  culture: Culture,
  alphabet: 'latin' | 'cyrillic',
  diceFor: (list: string) => () => number,
): CultureDraw {
  const spelled = (list: readonly { latin: string; cyrillic: string }[]) =>
    list.map((name) => name[alphabet]);
  const women = spelled(culture.families.she);
  const families = spelled(culture.families.he).map((he, index) => ({ he, she: women[index] ?? he }));
  const nextFamily = createPile(families, diceFor('family'));
  const nextFirst = {
    she: createPile(spelled(culture.women), diceFor('she')),
    he: createPile(spelled(culture.men), diceFor('he')),
  };
  return (pronoun, initials) => {
    const isUsed = (name: string): boolean => initials.has(name.charAt(0));
    if (!culture.familyFirst) return `${nextFirst[pronoun](isUsed)} ${nextFamily()[pronoun]}`;
    const family = nextFamily((one) => isUsed(one[pronoun]))[pronoun];
    return `${family} ${nextFirst[pronoun]()}`;
  };
}
