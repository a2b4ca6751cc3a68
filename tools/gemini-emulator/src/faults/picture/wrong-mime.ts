import type { AnswerPart } from '../../generate/answer.js';
import { partsOf, withParts } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const wrongMime = defineFault({
  name: 'wrong_mime',
  family: 'picture',
  says: 'A PNG that is called a JPEG, or the other way round.',
  kinds: ['image'],
  effect: () => ({
    at: 'answer',
    change: (answer) => withParts(answer, partsOf(answer).map(relabel)),
  }),
});

function relabel(part: AnswerPart): AnswerPart {
  const { inlineData } = part;
  if (inlineData === undefined) return part;
  const mimeType = inlineData.mimeType === 'image/png' ? 'image/jpeg' : 'image/png';
  return { ...part, inlineData: { ...inlineData, mimeType } };
}
