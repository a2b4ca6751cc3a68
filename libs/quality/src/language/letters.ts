const ASCII = /[ -~\s]+/g;
const NO_LETTERS = /\P{Letter}+/gu;

/** The letters of a text. Those of ASCII, of which most texts have most, are only counted: matching them takes far longer. */
export interface Letters {
  readonly count: number;
  /** How many of them are A to Z, large or small. */
  readonly ascii: number;
  readonly others: string;
}

/** Counts the letters of a text, of whatever script, and gives those that are none of ASCII. */
export function lettersOf(text: string): Letters {
  const ascii = asciiLettersIn(text);
  const others = text.replace(ASCII, '').replace(NO_LETTERS, '');
  return { count: ascii + charactersIn(others), ascii, others };
}

/** How many characters a text has: those beyond the first plane, such as letters in fancy type, are two units each. */
export function charactersIn(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF]/g)?.length ?? 0);
}

function asciiLettersIn(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const lowerCase = text.charCodeAt(index) | 0x20;
    if (lowerCase >= 0x61 && lowerCase <= 0x7a) count += 1;
  }
  return count;
}
