/** Masculine, feminine, neuter, plural. */
export type Gender = 'm' | 'f' | 'n' | 'p';
export type Case = 'nominative' | 'genitive' | 'prepositional' | 'accusative';

const hard = {
  nominative: { f: 'ая', n: 'ое', p: 'ые' },
  genitive: { m: 'ого', f: 'ой', n: 'ого', p: 'ых' },
  prepositional: { m: 'ом', f: 'ой', n: 'ом', p: 'ых' },
} as const;

const soft = {
  nominative: { f: 'яя', n: 'ее', p: 'ие' },
  genitive: { m: 'его', f: 'ей', n: 'его', p: 'их' },
  prepositional: { m: 'ем', f: 'ей', n: 'ем', p: 'их' },
} as const;

/**
 * The form of an adjective, given as its dictionary form (`медный`, `синий`, `тихий`, `чужой`, `пропавший`), for a
 * thing (the accusative is that of lifeless nouns).
 */
export function adjective(dictionaryForm: string, gender: Gender, wanted: Case): string {
  if (wanted === 'accusative') return accusative(dictionaryForm, gender);
  if (wanted === 'nominative' && gender === 'm') return dictionaryForm;
  const stem = dictionaryForm.slice(0, -2);
  const stressed = dictionaryForm.endsWith('ой');
  if (/н$/.test(stem) && dictionaryForm.endsWith('ий')) return stem + ending(soft, gender, wanted);
  if (/[жшчщ]$/.test(stem) && !stressed) return stem + hissing(ending(soft, gender, wanted));
  const written = ending(hard, gender, wanted);
  return stem + (/[кгхжшчщ]$/.test(stem) ? written.replace(/^ы/, 'и') : written);
}

function ending(
  table: typeof hard | typeof soft,
  gender: Gender,
  wanted: Exclude<Case, 'accusative'>,
): string {
  if (wanted !== 'nominative') return table[wanted][gender];
  return gender === 'm' ? '' : table.nominative[gender];
}

function hissing(text: string): string {
  return text.replace(/^яя/, 'ая');
}

function accusative(dictionaryForm: string, gender: Gender): string {
  if (gender !== 'f') return adjective(dictionaryForm, gender, 'nominative');
  return adjective(dictionaryForm, 'f', 'nominative').replace(/ая$/, 'ую').replace(/яя$/, 'юю');
}

/** The gender of a lifeless noun as its nominative ends; nouns in -ь must say theirs. */
export function genderOf(nominative: string): Gender {
  if (/[ая]$/.test(nominative)) return 'f';
  if (/[оеё]$/.test(nominative)) return 'n';
  if (/[ыи]$/.test(nominative)) return 'p';
  return 'm';
}

/** The accusative of a lifeless noun. */
export function accusativeOf(nominative: string, gender: Gender): string {
  if (gender !== 'f') return nominative;
  return nominative.replace(/а$/, 'у').replace(/я$/, 'ю');
}

/** The text with a capital first letter; quotation marks before it stay. */
export function capitalise(text: string): string {
  return text.replace(
    /^([«"“(]*)(\p{Ll})/u,
    (_whole, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
