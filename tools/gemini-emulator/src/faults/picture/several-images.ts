import { partsOf, withParts } from '../change-answer.js';
import { defineFault } from '../fault.js';
import { draftPicture } from './draft-picture.js';

export const severalImages = defineFault({
  name: 'several_images',
  family: 'picture',
  says: 'A draft and words before the picture, not marked as thoughts: the last picture is the one.',
  kinds: ['image'],
  effect: () => ({
    at: 'answer',
    change: (answer) =>
      withParts(answer, [draftPicture, { text: 'And here it is, refined:' }, ...partsOf(answer)]),
  }),
});
