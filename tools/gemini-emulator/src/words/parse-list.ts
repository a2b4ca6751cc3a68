/** One idea in both languages. */
export interface Pair {
  readonly en: string;
  readonly ru: string;
}

/** Reads `dusk=сумерки; dawn=рассвет` (line breaks are free). */
export function pairs(text: string): readonly Pair[] {
  return entries(text).map((entry) => {
    const [en = '', ru = ''] = entry.split('=').map((side) => side.trim());
    return { en, ru };
  });
}

/** Reads texts that are separated by line breaks; a line may be of any length. */
export function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Reads entries that are separated by semicolons. */
export function entries(text: string): readonly string[] {
  return text
    .split(';')
    .map((entry) => entry.replace(/\s+/g, ' ').trim())
    .filter((entry) => entry !== '');
}
