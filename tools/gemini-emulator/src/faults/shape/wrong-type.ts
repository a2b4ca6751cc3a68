import { defineFault } from '../fault.js';
import { wantsJson } from '../wants-json.js';
import { changeOnePlace } from './change-json.js';

export const wrongType = defineFault({
  name: 'wrong_type',
  family: 'shape',
  says: 'A value of another type: a list for a text, words for a number, an object for a list.',
  kinds: ['text'],
  fits: wantsJson,
  effect: (_options, call, dice) =>
    changeOnePlace(
      call,
      dice,
      ({ isProperty, value }) => isProperty && value !== null,
      (place) => place.set(otherType(place.value)),
    ),
});

function otherType(value: unknown): unknown {
  if (Array.isArray(value)) return { items: value as unknown[] };
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? [value] : `about ${JSON.stringify(value)}`;
}
