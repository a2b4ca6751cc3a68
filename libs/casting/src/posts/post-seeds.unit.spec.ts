import fc from 'fast-check';

import { hashDice } from '../../test/hash-dice.js';
import { OPENINGS } from '../lists/openings.js';
import { POST_FORMATS } from '../lists/post-formats.js';
import { VOICES } from '../lists/voices.js';
import { LENGTHS } from './length-buckets.js';
import { postSeeds } from './post-seeds.js';

const seeds = (characterIndex: number, postIndex: number, voice = 'bluntly', seed = 5) =>
  postSeeds({ seed, characterIndex, postIndex, voice }, hashDice);
const feed = (characterIndex: number, length: number, voice?: string) =>
  Array.from({ length }, (_, postIndex) => seeds(characterIndex, postIndex, voice));

describe('the seeds of posts', () => {
  it('are the same for every attempt, and others in other worlds', () => {
    expect(feed(3, 20)).toEqual(feed(3, 20));
    expect(seeds(3, 2, 'bluntly', 6)).not.toEqual(seeds(3, 2));
  });

  it('repeat no format, mood or opening of an author before the lists are used up', () => {
    fc.assert(
      fc.property(fc.nat(200), (author) => {
        const posts = feed(author, POST_FORMATS.length);
        for (const column of ['format', 'mood', 'opening'] as const)
          expect(new Set(posts.map((post) => post[column])).size).toBe(POST_FORMATS.length);
      }),
      { numRuns: 30 },
    );
  });

  it('let no two of the first authors begin their posts alike', () => {
    const first = Array.from({ length: OPENINGS.length }, (_, author) => seeds(author, 0).opening);
    expect(new Set(first).size).toBe(OPENINGS.length);
  });

  it('give every length of the voice in its share, and no other', () => {
    const lengths = feed(2, 8, 'bluntly')
      .map((post) => post.length.name)
      .sort();
    const { fragment, line, short } = LENGTHS;
    expect(lengths).toEqual(
      [fragment, fragment, line, line, line, line, short, short].map((one) => one.name).sort(),
    );
  });

  it('know what to do for a voice that is not in the list', () => {
    expect(VOICES[0]?.lengths).toContain(seeds(1, 1, 'as in an older edition').length);
  });

  it('allow emoji about as often as the voice has them, and never to those who have none', () => {
    const share = (voice: string) => feed(4, 200, voice).filter((post) => post.hasEmoji).length / 200;
    expect(share('bluntly')).toBe(0);
    expect(share('with little pictures')).toBeGreaterThan(0.7);
    expect(share('with little pictures')).toBeLessThan(0.9);
  });
});
