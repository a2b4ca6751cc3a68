import { keptBack } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const imageOther = defineFault({
  name: 'image_other',
  family: 'picture',
  says: 'IMAGE_OTHER: nobody says why.',
  kinds: ['image'],
  effect: () => ({
    at: 'answer',
    change: (answer) =>
      keptBack(answer, {
        finishReason: 'IMAGE_OTHER',
        finishMessage: 'Unable to show the generated image. The model could not generate the image.',
      }),
  }),
});
