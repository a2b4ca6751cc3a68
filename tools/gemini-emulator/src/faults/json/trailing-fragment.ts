import { wantsJson } from '../wants-json.js';
import { defineFault } from '../fault.js';

export const trailingFragment = defineFault({
  name: 'trailing_fragment',
  family: 'json',
  says: 'A piece of its own end after it.',
  kinds: ['text'],
  fits: wantsJson,
  effect: () => ({ at: 'text', change: (text) => `${text}${text.slice(-12)}` }),
});
