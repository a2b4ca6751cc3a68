import { inText } from './in-text.js';
import { wantsJson } from '../wants-json.js';
import { defineFault } from '../fault.js';

export const unescapedQuote = defineFault({
  name: 'unescaped_quote',
  family: 'json',
  says: 'Quotation marks that are not escaped, in the middle of a text.',
  kinds: ['text'],
  fits: wantsJson,
  effect: () => ({ at: 'text', change: inText((before, after) => `${before}"quoted" ${after}`) }),
});
