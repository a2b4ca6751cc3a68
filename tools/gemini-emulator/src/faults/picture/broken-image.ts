import type { AnswerPart } from '../../generate/answer.js';
import { partsOf, withParts } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const brokenImage = defineFault({
  name: 'broken_image',
  family: 'picture',
  says: 'A picture without its first bytes: neither PNG nor JPEG.',
  kinds: ['image'],
  effect: () => ({
    at: 'answer',
    change: (answer) => withParts(answer, partsOf(answer).map(behead)),
  }),
});

/** Four base64 letters are three bytes, so that what is left is base64 still. */
function behead(part: AnswerPart): AnswerPart {
  const { inlineData } = part;
  return inlineData === undefined
    ? part
    : { ...part, inlineData: { ...inlineData, data: inlineData.data.slice(16) } };
}
