import { defineFault } from '../fault.js';
import { wantsJson } from '../wants-json.js';
import { changeOnePlace } from './change-json.js';

export const extraItems = defineFault({
  name: 'extra_items',
  family: 'shape',
  says: 'The items of a list come twice.',
  kinds: ['text'],
  fits: wantsJson,
  effect: (_options, call, dice) =>
    changeOnePlace(
      call,
      dice,
      ({ value }) => Array.isArray(value) && value.length > 0,
      (place) => place.set([...(place.value as unknown[]), ...(place.value as unknown[])]),
    ),
});
