import { wantsJson } from '../wants-json.js';
import { defineFault } from '../fault.js';

export const trailingComma = defineFault({
  name: 'trailing_comma',
  family: 'json',
  says: 'A comma before the last bracket.',
  kinds: ['text'],
  fits: wantsJson,
  effect: () => ({ at: 'text', change: (text) => text.replace(/(\s*[}\]])$/, ',$1') }),
});
