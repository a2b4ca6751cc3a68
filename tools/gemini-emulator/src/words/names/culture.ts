import { pairs, type Pair } from '../parse-list.js';

/** The names of one culture, in Latin and Cyrillic letters. */
export interface Culture {
  readonly women: readonly Pair[];
  readonly men: readonly Pair[];
  /** Family names of men and of women. */
  readonly families: { readonly men: readonly Pair[]; readonly women: readonly Pair[] };
}

/** Family names are written `Orlov/Orlova=Орлов/Орлова` where women have their own form. */
export function culture(women: string, men: string, families: string): Culture {
  const written = pairs(families);
  const side =
    (index: 0 | 1) =>
    (pair: Pair): Pair => ({
      en: pair.en.split('/')[index] ?? pair.en,
      ru: pair.ru.split('/')[index] ?? pair.ru,
    });
  return {
    women: pairs(women),
    men: pairs(men),
    families: { men: written.map(side(0)), women: written.map(side(1)) },
  };
}
