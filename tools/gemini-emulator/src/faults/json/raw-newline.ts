import { inText } from './in-text.js';
import { wantsJson } from '../wants-json.js';
import { defineFault } from '../fault.js';

export const rawNewline = defineFault({
  name: 'raw_newline',
  family: 'json',
  says: 'A line break that is not escaped, in the middle of a text.',
  kinds: ['text'],
  fits: wantsJson,
  effect: () => ({ at: 'text', change: inText((before, after) => `${before}\n${after}`) }),
});
