import fc from 'fast-check';

import { splitCaption } from './split-caption.js';

describe('splitCaption', () => {
  it('finds mentions and hashtags, and leaves the rest as it is', () => {
    expect(splitCaption('Met @mira.k. at the pier #дождь, a@b.c')).toEqual([
      { kind: 'text', text: 'Met ' },
      { kind: 'mention', text: '@mira.k', username: 'mira.k' },
      { kind: 'text', text: '. at the pier ' },
      { kind: 'tag', text: '#дождь', tag: 'дождь' },
      { kind: 'text', text: ', a@b.c' },
    ]);
  });

  it('loses nothing', () => {
    const piece = fc.constantFrom('@', '#', '.', 'a', 'я', ' ', '\n', '_', '1', '@mira', '#x.', '<b>');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (caption) => {
          expect(
            splitCaption(caption)
              .map(({ text }) => text)
              .join(''),
          ).toBe(caption);
        },
      ),
    );
  });
});
