const WORDS = 6;
/** So many openings of an author are remembered: further back, nobody notices. */
const REMEMBERED = 12;

/** The first words of a post as they stand there, for prompts to say how not to begin again. */
export function openingLine(content: string): string {
  return content.trim().split(/\s+/u).slice(0, WORDS).join(' ');
}

/** The latest openings, in the order in which they were written. */
export function latestOpenings(openings: readonly string[]): string[] {
  return openings.filter((opening) => opening !== '').slice(-REMEMBERED);
}
