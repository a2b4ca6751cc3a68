import { keptBack } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const imageRefusal = defineFault({
  name: 'image_refusal',
  family: 'picture',
  says: 'IMAGE_SAFETY: the filters took the finished picture.',
  kinds: ['image'],
  effect: () => ({
    at: 'answer',
    change: (answer) =>
      keptBack(answer, {
        finishReason: 'IMAGE_SAFETY',
        finishMessage:
          'Unable to show the generated image. The image was filtered out because it violated a usage policy.',
      }),
  }),
});
