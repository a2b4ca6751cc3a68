import { samplePost, sampleWorld } from '../../test/sample-texts.js';
import { nearDuplicatePosts, repeatedOpenings } from './repetition.js';

const world = (...texts: string[]) => sampleWorld({ posts: texts.map((text) => samplePost(text)) });
const EELS = 'the night ferry brought three crates of eels and nobody had ordered them';

it('measures the share of posts that repeat an earlier one, and shows them', () => {
  const measured = nearDuplicatePosts(world(EELS, 'no ferry today', EELS, `${EELS} today`));
  expect(measured).toMatchObject({ value: 0.5, passed: false, examples: [EELS, `${EELS} today`] });
  expect(nearDuplicatePosts(world(EELS, 'no ferry today'))).toMatchObject({ value: 0, passed: true });
});

it('measures the share of posts that begin as an earlier one does', () => {
  const measured = repeatedOpenings(
    world('It went like this: eels.', 'Eels.', 'IT WENT, like soap', 'Eels.'),
  );
  expect(measured).toMatchObject({ value: 0.25, passed: false, examples: ['IT WENT, like soap'] });
});

it('has nothing to say of a world without posts', () => {
  expect(nearDuplicatePosts(world())).toMatchObject({ value: null, passed: true });
  expect(repeatedOpenings(world())).toMatchObject({ value: null, passed: true });
});
