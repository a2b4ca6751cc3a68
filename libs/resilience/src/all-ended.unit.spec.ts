import { allEnded } from './all-ended.js';
import { settle } from './testing/virtual-clock.js';

describe('Work side by side', () => {
  it('has ended when all of it has, and then fails as the first of its parts that failed', async () => {
    let end = (): void => undefined;
    const slow = new Promise<void>((resolve) => (end = resolve));
    const told: unknown[] = [];
    const both = allEnded(slow, Promise.reject(new Error('no')), Promise.reject(new Error('nor this')));
    both.catch((error: unknown) => told.push(error));

    await settle();
    expect(told).toEqual([]);

    end();
    await settle();
    expect(told).toEqual([new Error('no')]);
  });

  it('resolves when nothing of it failed', async () => {
    await expect(allEnded(Promise.resolve(1), Promise.resolve())).resolves.toBeUndefined();
  });
});
