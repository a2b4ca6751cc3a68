/** The lines of a list that is written as a text; blank ones do not count. */
export function textLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
