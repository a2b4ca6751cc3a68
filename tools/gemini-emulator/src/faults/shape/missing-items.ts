import { defineFault } from '../fault.js';
import { wantsJson } from '../wants-json.js';
import { changeOnePlace } from './change-json.js';

export const missingItems = defineFault({
  name: 'missing_items',
  family: 'shape',
  says: 'The second half of a list is missing.',
  kinds: ['text'],
  fits: wantsJson,
  effect: (_options, call, dice) =>
    changeOnePlace(
      call,
      dice,
      ({ value }) => Array.isArray(value) && value.length > 0,
      (place) => place.set((place.value as unknown[]).slice(0, Math.floor((place.value as []).length / 2))),
    ),
});
