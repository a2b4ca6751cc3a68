import { atMost } from './at-most.js';

describe('atMost', () => {
  it('never runs more tasks at a time than allowed and lets the others wait in order', async () => {
    const inTurn = atMost(2);
    const started: number[] = [];
    const finish: (() => void)[] = [];
    const tasks = [0, 1, 2, 3].map((i) =>
      inTurn(async () => {
        started.push(i);
        await new Promise<void>((resolve) => finish.push(resolve));
        return i;
      }),
    );
    expect(started).toEqual([0, 1]);
    finish[1]?.();
    await tasks[1];
    await Promise.resolve();
    expect(started).toEqual([0, 1, 2]);
    finish[0]?.();
    await tasks[0];
    await Promise.resolve();
    expect(started).toEqual([0, 1, 2, 3]);
    finish[2]?.();
    finish[3]?.();
    await expect(Promise.all(tasks)).resolves.toEqual([0, 1, 2, 3]);
  });

  it('frees its place when a task fails', async () => {
    const inTurn = atMost(1);
    await expect(inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(inTurn(() => Promise.resolve('next'))).resolves.toBe('next');
  });
});
