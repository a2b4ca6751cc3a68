import fc from 'fast-check';

import { formatTally, parseTally } from './tally.js';

describe('a tally', () => {
  it('is one sorted text without zeros', () => {
    expect(formatTally({ posts: 1, images: 2, users: 0 })).toBe('images=2,posts=1');
    expect(formatTally({})).toBe('');
  });

  it('comes back as it went', () => {
    const count = fc.nat(1_000);
    fc.assert(
      fc.property(fc.record({ users: count, posts: count, images: count }), (tally) => {
        expect(parseTally(formatTally(tally))).toEqual(tally);
      }),
    );
  });

  it('passes over what it does not know', () => {
    expect(parseTally('worlds=3,posts=2,images=x,,posts=1')).toEqual({ users: 0, posts: 3, images: 0 });
  });
});
