import { z } from 'zod';

import { partsOf, withParts } from '../change-answer.js';
import { defineFault } from '../fault.js';
import { draftPicture } from './draft-picture.js';

export const imageDrafts = defineFault({
  name: 'image_drafts',
  family: 'picture',
  says: 'That many drafts before the picture, marked as thoughts.',
  kinds: ['image'],
  options: { drafts: z.number().int().positive().max(8).default(2) },
  argument: 'drafts',
  effect: ({ drafts }) => ({
    at: 'answer',
    change: (answer) =>
      withParts(answer, [
        ...Array.from({ length: drafts }, () => [
          { text: 'Sketching the composition.', thought: true } as const,
          { ...draftPicture, thought: true } as const,
        ]).flat(),
        ...partsOf(answer),
        { text: '', thoughtSignature: 'c2lnbmF0dXJl' },
      ]),
  }),
});
