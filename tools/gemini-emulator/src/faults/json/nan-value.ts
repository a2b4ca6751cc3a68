import { wantsJson } from '../wants-json.js';
import { defineFault } from '../fault.js';

export const nanValue = defineFault({
  name: 'nan_value',
  family: 'json',
  says: 'NaN in the place of its first value that is no text.',
  kinds: ['text'],
  fits: wantsJson,
  effect: () => ({ at: 'text', change: firstValueIsNan }),
});

/** A number if there is one, else a null, else a list. */
function firstValueIsNan(json: string): string {
  const places = [/(":\s*)-?\d[\d.eE+-]*/, /(":\s*)null/, /(":\s*)\[[^[\]]*\]/, /(":\s*)"(?:[^"\\]|\\.)*"/];
  const place = places.find((pattern) => pattern.test(json));
  return place === undefined ? json : json.replace(place, '$1NaN');
}
