import { keptBack } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const imageRecitation = defineFault({
  name: 'image_recitation',
  family: 'picture',
  says: 'IMAGE_RECITATION: too like a known picture.',
  kinds: ['image'],
  effect: () => ({
    at: 'answer',
    change: (answer) =>
      keptBack(answer, {
        finishReason: 'IMAGE_RECITATION',
        finishMessage: 'Unable to show the generated image. It is too similar to existing content.',
      }),
  }),
});
