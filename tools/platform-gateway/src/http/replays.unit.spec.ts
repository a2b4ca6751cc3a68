import type { OperationAnswer } from './problem.js';
import { createReplays } from './replays.js';

const request = { key: 'k', content: ['POST', '/posts', { id: 1 }] };
const made: OperationAnswer = { status: 201, contentType: 'application/json', body: { id: 1 } };

/** Work that counts how often it was done. */
function counted(answer: OperationAnswer | Error = made) {
  let times = 0;
  return {
    times: () => times,
    work: async (): Promise<OperationAnswer> => {
      times += 1;
      await Promise.resolve();
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}

describe('replays', () => {
  it('answer a repeat like the first request, without doing the work again', async () => {
    const replays = createReplays();
    const { work, times } = counted();
    expect(await replays.run(request, work)).toEqual({ answer: made, isReplay: false });
    expect(await replays.run(request, work)).toEqual({ answer: made, isReplay: true });
    expect(times()).toBe(1);
  });

  it('let a repeat wait for the first, when that is still being worked on', async () => {
    const replays = createReplays();
    const { work, times } = counted();
    const answers = await Promise.all([replays.run(request, work), replays.run(request, work)]);
    expect(answers.map(({ isReplay }) => isReplay)).toEqual([false, true]);
    expect(times()).toBe(1);
  });

  it('do not hold what failed or was refused', async () => {
    const replays = createReplays();
    const failing = counted(new Error('broken'));
    const refused = counted({ status: 404, contentType: 'application/problem+json' });
    await expect(replays.run(request, failing.work)).rejects.toThrow('broken');
    await replays.run(request, refused.work);
    expect(await replays.run(request, counted().work)).toEqual({ answer: made, isReplay: false });
  });

  it('refuse the key of another request', async () => {
    const replays = createReplays();
    const { work, times } = counted();
    await replays.run(request, work);
    const other = await replays.run({ key: 'k', content: ['POST', '/posts', { id: 2 }] }, work);
    expect(other.answer.status).toBe(422);
    expect(times()).toBe(1);
  });

  it('forget the oldest when there are too many', async () => {
    const replays = createReplays(2);
    const { work, times } = counted();
    for (const key of ['a', 'b', 'c']) await replays.run({ key, content: [] }, work);
    expect((await replays.run({ key: 'c', content: [] }, work)).isReplay).toBe(true);
    expect((await replays.run({ key: 'a', content: [] }, work)).isReplay).toBe(false);
    expect(times()).toBe(4);
  });
});
