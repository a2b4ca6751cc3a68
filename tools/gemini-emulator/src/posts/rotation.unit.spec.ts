import { createRotation } from './rotation.js';

const LIST = [...'abcdefghij'];
const feed = (author: string, world = 'Amberia', seed = 1): string[] =>
  LIST.map((_letter, step) => createRotation(seed, world, author, step).pick('letters', LIST));

it('goes through a list before anything comes again, and does so again for the same author', () => {
  expect(new Set(feed('vera')).size).toBe(LIST.length);
  expect(feed('vera')).toEqual(feed('vera'));
});

it('begins elsewhere for other authors, and takes another order in other worlds', () => {
  const starts = new Set(Array.from({ length: 30 }, (_, index) => feed(`author${index}`)[0]));
  expect(starts.size).toBeGreaterThan(6);
  expect(feed('vera', 'Oldmere')).not.toEqual(feed('vera'));
  expect(feed('vera', 'Amberia', 2)).not.toEqual(feed('vera'));
});

it('has nothing to pick from an empty list', () => {
  expect(() => createRotation(1, 'x', 'y', 0).pick('none', [])).toThrow(RangeError);
});
