import { WorldRequest } from './world-request.js';

const request = { prompt: 'порт на сваях', users: 5, posts: 20 };
const problems = (change: Record<string, unknown>): string[] =>
  WorldRequest.safeParse({ ...request, ...change }).error?.issues.map(({ message }) => message) ?? [];

describe('WorldRequest', () => {
  it.each([
    [{ users: 1 }],
    [{ users: 200 }],
    [{ posts: 0 }],
    [{ posts: 2_000 }],
    [{ prompt: 'x' }],
    [{ prompt: 'я'.repeat(10_000) }],
  ])('takes %j, which is just within the bounds', (change) => {
    expect(problems(change)).toEqual([]);
  });

  it.each([
    [{ users: 0 }, 'users must be a whole number from 1 to 200.'],
    [{ users: 201 }, 'users must be a whole number from 1 to 200.'],
    [{ users: 2.5 }, 'users must be a whole number from 1 to 200.'],
    [{ posts: -1 }, 'posts must be a whole number from 0 to 2000.'],
    [{ posts: 2_001 }, 'posts must be a whole number from 0 to 2000.'],
    [{ prompt: ' \n\t' }, 'The prompt is empty. Describe the world in a sentence or two.'],
    [{ prompt: 'x'.repeat(10_001) }, 'The prompt is too long. Shorten it to at most 10000 characters.'],
  ])('refuses what is just outside, with the remedy', (change, message) => {
    expect(problems(change)).toEqual([message]);
  });

  it.each([
    [{ users: Number.NaN }],
    [{ posts: Infinity }],
    [{ users: '5' }],
    [{ prompt: 5 }],
    [{ prompt: undefined }],
  ])('refuses %j, which is of another kind', (change) => {
    expect(problems(change)).toHaveLength(1);
  });
});
