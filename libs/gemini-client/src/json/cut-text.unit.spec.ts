import fc from 'fast-check';

import { closeAfterLastComplete, endsInsideString } from './cut-text.js';

describe('closeAfterLastComplete', () => {
  it.each([
    ['within the third item', '{"posts":[{"t":"a"},{"t":"b"},{"t":"c', '{"posts":[{"t":"a"},{"t":"b"}]}'],
    ['after an item', '{"posts":[{"t":"a"}', '{"posts":[{"t":"a"}]}'],
    ['within a later field', '{"posts":[{"t":"a"}],"arc":"it beg', '{"posts":[{"t":"a"}]}'],
    ['within the second of two later fields', '{"posts":[],"arc":"x","more":"y', '{"posts":[],"arc":"x"}'],
    ['with brackets in its texts', '{"posts":[{"t":"}],{"},{"t":"c', '{"posts":[{"t":"}],{"}]}'],
    ['with a list within an item', '{"posts":[{"t":["a","b"]},{"t":["c"', '{"posts":[{"t":["a","b"]}]}'],
    ['after prose', 'So: {"posts":[{"t":"a"},', '{"posts":[{"t":"a"}]}'],
  ])('closes an answer that was cut %s', (_, cut, closed) => {
    expect(closeAfterLastComplete(cut)).toBe(closed);
  });

  it.each(['', 'prose', '{"posts":[{"t":"a', '{"posts":["a","b'])('keeps nothing of %p', (cut) => {
    expect(closeAfterLastComplete(cut)).toBeUndefined();
  });

  it('keeps a prefix of the items, wherever the answer was cut', () => {
    const item = fc.record({ t: fc.string(), n: fc.array(fc.string()) });
    fc.assert(
      fc.property(fc.array(item), fc.string(), fc.nat(), (posts, arc, position) => {
        const whole = JSON.stringify({ posts, arc });
        const closed = closeAfterLastComplete(whole.slice(0, position % whole.length));
        if (closed === undefined) return;
        const kept = JSON.parse(closed) as { posts: unknown[]; arc?: string };
        expect(posts.slice(0, kept.posts.length)).toEqual(kept.posts);
        expect(kept.arc).toBeUndefined();
      }),
    );
  });
});

describe('endsInsideString', () => {
  it.each([
    ['{"a":"cut', true],
    ['{"a":"whole"', false],
    ['{"a":"quoted \\"', true],
    ['', false],
  ])('judges %p', (text, expected) => {
    expect(endsInsideString(text)).toBe(expected);
  });
});
