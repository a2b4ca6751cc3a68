import { clipText } from '../text/clip-text.js';

const LATEST = 12;
const LATEST_TOKENS = 40;
const EARLIER = 200;
const EARLIER_TOKENS = 12;

/**
 * The lines of a `<planned>` tag: the latest posts in full, for the thread to go on from; the earlier ones by their
 * beginning, which is their topic. What lies further back is left out, so that the prompt of a very long feed is bounded.
 */
export function plannedLines(planned: readonly string[]): string[] {
  const earlier = planned.slice(0, -LATEST).slice(-EARLIER);
  return [
    ...earlier.map((line) => clipText(line, EARLIER_TOKENS)),
    ...planned.slice(-LATEST).map((line) => clipText(line, LATEST_TOKENS)),
  ];
}
