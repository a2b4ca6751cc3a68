import type { Dice } from '../random/dice.js';

const epithets =
  'lamp key rain salt tram ink moth fog tea clock wire north quiet brass owl map echo amber late paper stone wolf pepper dust'.split(
    ' ',
  );

/**
 * Gives handles of Latin letters that are neither among the handles of `known` nor among those given before. They are made
 * of the parts of a name, which must be written in Latin letters.
 */
export function createUsernames(known: string, dice: Dice): (name: readonly string[]) => string {
  const taken = new Set(known.toLowerCase().match(/[a-z0-9_]+/g) ?? []);
  return (name) => {
    const [first = 'neighbour', family = dice.pick(epithets)] = name.map(plain).filter((part) => part !== '');
    const epithet = dice.pick(epithets);
    const number = 2 + dice.int(97);
    const forms = [
      `${first}_${family}`,
      `${first}_${epithet}`,
      `${family}_${epithet}`,
      `${epithet}_${first}`,
      `${first}${family.charAt(0)}`,
      `${first}${number}`,
      `not_${first}`,
      `${family}_no${number}`,
      `just_${first}`,
      `${epithet}_and_${dice.pick(epithets)}`,
    ];
    let username = dice.pick(forms);
    for (let count = 2; taken.has(username); count += 1) username = `${first}_${family}_${count}`;
    taken.add(username);
    return username;
  };
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
