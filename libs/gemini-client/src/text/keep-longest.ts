import { type Salvage, TruncatedAnswer } from '../errors/truncated-answer.js';
import type { TextAnswer } from '../generation.js';

/**
 * Runs a call whose attempts may be cut off, and does not let their complete items go to waste: when the last attempt is
 * cut off too, the longest list of all attempts is what remains, as an answer or in the error.
 *
 * @param onCut whether a list that is too short is an answer
 */
export async function keepLongest<T>(
  onCut: 'keep_items' | 'fail',
  call: (noteCut: (attempt: Promise<TextAnswer<T>>) => Promise<TextAnswer<T>>) => Promise<TextAnswer<T>>,
): Promise<TextAnswer<T>> {
  let longest: Salvage | undefined;
  const noteCut = async (attempt: Promise<TextAnswer<T>>): Promise<TextAnswer<T>> => {
    try {
      return await attempt;
    } catch (error) {
      const found = error instanceof TruncatedAnswer ? error.salvage : undefined;
      if (found && found.items > (longest?.items ?? 0)) longest = found;
      throw error;
    }
  };
  try {
    return await call(noteCut);
  } catch (error) {
    if (!(error instanceof TruncatedAnswer) || !longest) throw error;
    if (onCut === 'fail') throw error.withSalvage(longest);
    const { usage } = error;
    return {
      // It was checked against the schema of this call.
      value: longest.value as T,
      dropped: longest.dropped,
      usage: { ...usage, repairs: [...usage.repairs, ...longest.repairs] },
    };
  }
}
