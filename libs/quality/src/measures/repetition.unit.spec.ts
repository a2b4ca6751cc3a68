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

it('looks at the posts that are read together, in the order of their time', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 0, minute));
  const others = Array.from({ length: 49 }, (_, index) =>
    samplePost(`post number ${index}`.replace(/ /g, `${index} `)),
  );
  const feed = (minutes: readonly [number, number]) =>
    sampleWorld({
      posts: [
        samplePost('It went like this today', { createdAt: at(minutes[0]) }),
        samplePost('It went like that today', { createdAt: at(minutes[1]) }),
        ...others.map((post, index) => ({ ...post, createdAt: at(100 + index) })),
      ],
    });
  expect(repeatedOpenings(feed([0, 1])).value).toBeGreaterThan(0);
  expect(repeatedOpenings(feed([0, 999])).value).toBe(0);
});

it('has nothing to say of a world without posts', () => {
  expect(nearDuplicatePosts(world())).toMatchObject({ value: null, passed: true });
  expect(repeatedOpenings(world())).toMatchObject({ value: null, passed: true });
});
