import { wantsJson } from '../wants-json.js';
import { defineFault } from '../fault.js';

export const proseJson = defineFault({
  name: 'prose_json',
  family: 'json',
  says: 'Prose before and after it.',
  kinds: ['text'],
  fits: wantsJson,
  effect: () => ({
    at: 'text',
    change: (text) => `Here is the JSON you asked for:\n\n${text}\n\nLet me know if you want any changes.`,
  }),
});
