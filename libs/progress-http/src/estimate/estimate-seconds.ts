/** What a call usually takes, from its sending to the end of its answer; rough, because it depends on Google's day. */
const TEXT_CALL_SECONDS = 7;
const IMAGE_CALL_SECONDS = 9;
const CHARACTERS_PER_BATCH = 10;

export interface WorkToTime {
  readonly users: number;
  readonly textCalls: number;
  readonly imageCalls: number;
  readonly textAtOnce: number;
  readonly imagesAtOnce: number;
}

/**
 * About how long a world takes alone: never less than its longest chain (description, the batches of characters one
 * after the other, a character, its posts, a picture), nor than its calls through so many lanes.
 */
export function estimateSeconds({
  users,
  textCalls,
  imageCalls,
  textAtOnce,
  imagesAtOnce,
}: WorkToTime): number {
  const chain = (1 + Math.ceil(users / CHARACTERS_PER_BATCH) + 2) * TEXT_CALL_SECONDS + IMAGE_CALL_SECONDS;
  const texts = Math.ceil(textCalls / textAtOnce) * TEXT_CALL_SECONDS;
  const images = Math.ceil(imageCalls / imagesAtOnce) * IMAGE_CALL_SECONDS;
  return Math.max(chain, texts, images);
}
