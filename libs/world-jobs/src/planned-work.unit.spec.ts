import fc from 'fast-check';

import { defaultCallLimits, plannedWork } from './planned-work.js';

describe('plannedWork', () => {
  it.each([
    [10, 50, { tasks: 134, llmCalls: 72, imageCalls: 62 }],
    [25, 150, { tasks: 381, llmCalls: 204, imageCalls: 177 }],
    [1, 0, { tasks: 6, llmCalls: 3, imageCalls: 3 }],
    [1, 1, { tasks: 9, llmCalls: 5, imageCalls: 4 }],
    [10, 4, { tasks: 36, llmCalls: 20, imageCalls: 16 }],
    [200, 2_000, { tasks: 4_623, llmCalls: 2_421, imageCalls: 2_202 }],
  ])('counts a world of %d characters and %d posts', (users, posts, work) => {
    expect(plannedWork(users, posts)).toEqual(work);
  });

  it('counts for every task one call, but for the first one and the picture tasks, which draw', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 2_000 }), (users, posts) => {
        const { tasks, llmCalls, imageCalls } = plannedWork(users, posts);
        // The task of the world's pictures draws two of them.
        expect(llmCalls + imageCalls).toBe(tasks - 1 + 1);
      }),
    );
  });
});

describe('defaultCallLimits', () => {
  it('leaves room to do everything twice', () => {
    expect(defaultCallLimits(10, 50)).toEqual({ llm: 244, images: 224 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 2_000 }), (users, posts) => {
        const work = plannedWork(users, posts);
        const limits = defaultCallLimits(users, posts);
        expect(limits.llm).toBeGreaterThanOrEqual(2 * work.llmCalls);
        expect(limits.images).toBeGreaterThanOrEqual(2 * work.imageCalls);
      }),
    );
  });
});
