import { defineFault } from '../fault.js';
import { wantsJson } from '../wants-json.js';

export const invalidJson = defineFault({
  name: 'invalid_json',
  family: 'json',
  says: 'A stretch is lost in the middle, so that no repair can bring the whole back.',
  kinds: ['text'],
  fits: wantsJson,
  effect: () => ({ at: 'text', change: loseAStretch }),
});

function loseAStretch(text: string): string {
  const third = Math.floor(text.length / 3);
  return `${text.slice(0, third)}" ,,: ${text.slice(third + 20, third * 2)}`;
}
