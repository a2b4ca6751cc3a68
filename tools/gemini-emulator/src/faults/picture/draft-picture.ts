import type { AnswerPart } from '../../generate/answer.js';

/** A picture of one pixel, which cannot be taken for the one that was asked for. */
export const draftPicture: AnswerPart = {
  inlineData: {
    mimeType: 'image/png',
    data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC',
  },
};
