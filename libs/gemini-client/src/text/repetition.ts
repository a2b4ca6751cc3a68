const WINDOW_CHARACTERS = 2_000;
const LONGEST_PHRASE = 100;
/** So many times in a row is no style any more. */
const REPEATS = 10;
/** Shorter stretches can be meant: dashes, dots, laughter. */
const SHORTEST_LOOP = 80;

/**
 * Whether a text ends in a loop: one phrase (or one digit of a number) again and again until the token limit.
 *
 * Only for texts that were cut off; what a model ended itself was meant so.
 */
export function endsInLoop(text: string): boolean {
  const tail = text.slice(-WINDOW_CHARACTERS);
  for (let period = 1; period <= LONGEST_PHRASE; period += 1) {
    const length = Math.max(SHORTEST_LOOP, period * REPEATS);
    if (length <= tail.length && isPeriodic(tail, tail.length - length, period)) return true;
  }
  return false;
}

function isPeriodic(text: string, from: number, period: number): boolean {
  for (let index = from + period; index < text.length; index += 1) {
    if (text[index] !== text[index - period]) return false;
  }
  return true;
}
