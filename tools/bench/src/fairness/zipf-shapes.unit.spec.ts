import { zipfShapes } from './zipf-shapes.js';

it('has few large worlds and many small ones', () => {
  expect(zipfShapes(6, 12).map(({ users }) => users)).toEqual([12, 6, 4, 3, 2, 2]);
  expect(zipfShapes(30, 12).at(-1)).toEqual({ users: 1, postsEach: 5 });
});
