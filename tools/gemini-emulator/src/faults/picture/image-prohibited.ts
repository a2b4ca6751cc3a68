import { keptBack } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const imageProhibited = defineFault({
  name: 'image_prohibited',
  family: 'picture',
  says: 'IMAGE_PROHIBITED_CONTENT.',
  kinds: ['image'],
  effect: () => ({
    at: 'answer',
    change: (answer) =>
      keptBack(answer, {
        finishReason: 'IMAGE_PROHIBITED_CONTENT',
        finishMessage: 'Unable to show the generated image. The prompt asks for content that is prohibited.',
      }),
  }),
});
