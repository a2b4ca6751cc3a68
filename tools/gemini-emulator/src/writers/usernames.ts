import type { Dice } from '../random/dice.js';
import type { PersonName } from '../words/names/draw-name.js';

const epithets =
  'lamp key rain salt tram ink moth fog tea clock wire north quiet brass owl map echo amber late paper stone wolf pepper dust'.split(
    ' ',
  );

/** Gives handles of Latin letters that are neither among the handles of `known` nor among those given before. */
export function createUsernames(known: string, dice: Dice): (name: PersonName) => string {
  const taken = new Set(known.toLowerCase().match(/[a-z0-9_]+/g) ?? []);
  return (name) => {
    const first = plain(name.first.en);
    const family = plain(name.family.en);
    const epithet = dice.pick(epithets);
    const forms = [
      `${first}_${family}`,
      `${first}_${epithet}`,
      `${family}_${epithet}`,
      `${epithet}_${first}`,
      `${first}${family.charAt(0)}`,
    ];
    let username = dice.pick(forms);
    for (let number = 2; taken.has(username); number += 1) username = `${first}_${family}_${number}`;
    taken.add(username);
    return username;
  };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
