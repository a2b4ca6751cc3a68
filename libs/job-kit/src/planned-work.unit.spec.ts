import fc from 'fast-check';

import { defaultCallLimits, plannedWork } from './planned-work.js';

const sizes = [fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 2_000 })] as const;

describe('plannedWork', () => {
  it.each([
    [10, 50, { tasks: 135, llmCalls: 37, imageCalls: 62 }],
    [25, 150, { tasks: 384, llmCalls: 95, imageCalls: 177 }],
    [1, 0, { tasks: 6, llmCalls: 3, imageCalls: 3 }],
    [1, 1, { tasks: 9, llmCalls: 5, imageCalls: 4 }],
    [10, 4, { tasks: 36, llmCalls: 20, imageCalls: 16 }],
  ])('counts a world of %d characters and %d posts', (users, posts, work) => {
    expect(plannedWork(users, posts)).toMatchObject(work);
  });

  it('tells what the text calls ask for', () => {
    expect(plannedWork(10, 50).texts).toEqual({
      worldDescription: 1,
      characterBatch: 1,
      characterDetail: 10,
      postBatch: 11,
      postDrafts: 14,
      postDetail: 0,
    });
  });

  it('never needs more text calls than if every post were written by itself', () => {
    fc.assert(
      fc.property(...sizes, (users, posts) => {
        const { tasks, llmCalls, imageCalls, texts } = plannedWork(users, posts);
        // The task of the world's pictures draws two of them; the first task asks nobody.
        const onePerCall = tasks - imageCalls + posts - posts;
        expect(llmCalls).toBeLessThanOrEqual(onePerCall);
        expect(texts.postDetail).toBeLessThanOrEqual(posts);
        expect(texts.postDrafts * 5 + texts.postDetail).toBeGreaterThanOrEqual(posts);
      }),
    );
  });
});

describe('defaultCallLimits', () => {
  it('leaves room to do everything twice, and to write every post by itself', () => {
    fc.assert(
      fc.property(...sizes, (users, posts) => {
        const work = plannedWork(users, posts);
        const limits = defaultCallLimits(users, posts);
        expect(limits.llm).toBeGreaterThanOrEqual(2 * (work.llmCalls + posts));
        expect(limits.images).toBeGreaterThanOrEqual(2 * work.imageCalls);
      }),
    );
  });
});
