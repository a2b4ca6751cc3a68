import { wantsJson } from '../wants-json.js';
import { defineFault } from '../fault.js';

export const doubledJson = defineFault({
  name: 'doubled_json',
  family: 'json',
  says: 'The whole twice, one after the other.',
  kinds: ['text'],
  fits: wantsJson,
  effect: () => ({ at: 'text', change: (text) => `${text}\n${text}` }),
});
