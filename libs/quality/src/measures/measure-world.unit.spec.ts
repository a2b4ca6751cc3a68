import { samplePost, sampleWorld } from '../../test/sample-texts.js';
import { measure } from './measure.js';
import { measureWorld } from './measure-world.js';

it('names each measure once, with what it says and its bound', () => {
  const measures = measureWorld(sampleWorld({ posts: [samplePost('Eels again today.')] }), () => false);
  expect(new Set(measures.map(({ name }) => name)).size).toBe(12);
  for (const { name, about, passed } of measures)
    expect([name, about.length > 10, passed]).toEqual([name, true, true]);
});

it.each([
  [{ atMost: 1 }, 1, true],
  [{ atMost: 1 }, 1.01, false],
  [{ atLeast: 1 }, 1, true],
  [{ atLeast: 1 }, 0.99, false],
  [{ atLeast: 1 }, null, true],
])('holds %p of %p for %p', (bound, value, passed) => {
  expect(measure({ name: 'x', about: 'x', bound, value }).passed).toBe(passed);
});

it('shows a few examples only', () => {
  const examples = Array.from({ length: 40 }, (_, at) => String(at));
  expect(measure({ name: 'x', about: 'x', bound: { atMost: 0 }, value: 40, examples }).examples).toHaveLength(
    5,
  );
});
