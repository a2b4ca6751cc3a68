import fc from 'fast-check';

import { composePost, countWords, type PostParts } from './compose-post.js';

const PARTS: PostParts = {
  lead: 'For the record.',
  head: 'Somebody left a wet coat at the mill again.',
  body: ['I wrote to the office in spring.', 'They call it character.', 'Next time I charge rent.'],
  mention: 'I blame @vera, in a friendly way.',
  details: ['It smelled of cabbage.', 'The clock was slow.'],
  close: 'Noted.',
  fragment: 'A coat. Again.',
};

describe('a post', () => {
  it('is a fragment where there is no room for a sentence, and still names whom it must', () => {
    expect(composePost({ ...PARTS, mention: '' }, { from: 3, to: 8 })).toBe('A coat. Again.');
    expect(composePost(PARTS, { from: 3, to: 8 })).toBe('A coat. Again. I blame @vera, in a friendly way.');
  });

  it('reads in order: what it opens with, what follows, who was there, how it ends', () => {
    expect(composePost(PARTS, { from: 36, to: 60 })).toBe(
      'For the record. Somebody left a wet coat at the mill again. I wrote to the office in spring. It smelled of cabbage. I blame @vera, in a friendly way. They call it character. Next time I charge rent. The clock was slow. Noted.',
    );
  });

  it('is never longer than it may be once its first sentence fits, and names whom it must if that fits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 80 }), fc.nat(60), (to, less) => {
        const content = composePost(PARTS, { from: Math.max(1, to - less), to });
        expect(countWords(content)).toBeLessThanOrEqual(to);
        expect(content).toContain(PARTS.head);
        if (to >= 18) expect(content).toContain('@vera');
      }),
    );
  });
});
