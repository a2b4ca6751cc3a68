import { defineFault } from '../fault.js';
import { wantsJson } from '../wants-json.js';
import { changeOnePlace } from './change-json.js';

export const missingProperty = defineFault({
  name: 'missing_property',
  family: 'shape',
  says: 'A property is left out, at the top or within.',
  kinds: ['text'],
  fits: wantsJson,
  effect: (_options, call, dice) =>
    changeOnePlace(
      call,
      dice,
      ({ isProperty }) => isProperty,
      (place) => place.remove(),
    ),
});
