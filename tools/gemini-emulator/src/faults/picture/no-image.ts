import { keptBack } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const noImage = defineFault({
  name: 'no_image',
  family: 'picture',
  says: 'NO_IMAGE: the model decided not to draw.',
  kinds: ['image'],
  effect: () => ({
    at: 'answer',
    change: (answer) =>
      keptBack(answer, {
        finishReason: 'NO_IMAGE',
        finishMessage: 'The model did not generate an image. You can try rephrasing the prompt.',
      }),
  }),
});
