import { gather, type GatherOptions } from './gather.js';

/** Work that ends when the test says so. */
function heldWork(options?: GatherOptions) {
  const batches: { readonly key: string; readonly items: readonly number[]; readonly end: (error?: Error) => void }[] = []; // prettier-ignore
  const doubled = gather<number, number>(
    (items, key) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error): void => (error ? reject(error) : resolve(items.map((item) => item * 2)));
        batches.push({ key, items, end });
      }),
    options,
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { doubled, batches, settle };
}

describe('Gathered work', () => {
  it('is done together when it was asked for at the same moment, and each gets its own result', async () => {
    const { doubled, batches, settle } = heldWork();
    const results = Promise.all([1, 2, 3].map((n) => doubled('a', n)));
    await settle();
    expect(batches.map(({ items }) => items)).toEqual([[1, 2, 3]]);
    batches[0]?.end();
    expect(await results).toEqual([2, 4, 6]);
  });

  it('begins at once when nothing is under way, and gathers what comes meanwhile', async () => {
    const { doubled, batches, settle } = heldWork();
    const results = [doubled('a', 1)];
    await settle();
    results.push(doubled('a', 2), doubled('a', 3));
    await settle();
    expect(batches.map(({ items }) => items)).toEqual([[1]]);
    batches[0]?.end();
    await settle();
    expect(batches.map(({ items }) => items)).toEqual([[1], [2, 3]]);
    batches[1]?.end();
    expect(await Promise.all(results)).toEqual([2, 4, 6]);
  });

  it('waits before each batch for as long as it is told to', async () => {
    let goOn: () => void = () => undefined;
    const untilAsked = () => new Promise<void>((resolve) => (goOn = resolve));
    const { doubled, batches, settle } = heldWork({ untilAsked });
    const sizes = () => batches.map(({ items }) => items.length);
    const results = [doubled('a', 1)];
    await settle();
    results.push(doubled('a', 2));
    expect(sizes()).toEqual([]);
    goOn();
    await settle();
    results.push(doubled('a', 3));
    batches[0]?.end();
    await settle();
    results.push(doubled('a', 4));
    expect(sizes()).toEqual([2]);
    goOn();
    await settle();
    expect(sizes()).toEqual([2, 2]);
    batches[1]?.end();
    expect(await Promise.all(results)).toEqual([2, 4, 6, 8]);
  });

  it('side by side waits for nothing, and only what is asked for at one moment goes together', async () => {
    const { doubled, batches, settle } = heldWork({ sideBySide: true });
    const results = [doubled('a', 1), doubled('a', 2)];
    await settle();
    results.push(doubled('a', 3));
    await settle();
    expect(batches.map(({ items }) => items)).toEqual([[1, 2], [3]]);
    batches[1]?.end();
    expect(await results[2]).toBe(6);
    batches[0]?.end();
    expect(await Promise.all(results)).toEqual([2, 4, 6]);
  });

  it('of different keys does not wait for each other', async () => {
    const { doubled, batches, settle } = heldWork();
    const results = [doubled('a', 1), doubled('b', 2)];
    await settle();
    expect(batches.map(({ key, items }) => [key, items])).toEqual([
      ['a', [1]],
      ['b', [2]],
    ]);
    for (const { end } of batches) end();
    expect(await Promise.all(results)).toEqual([2, 4]);
  });

  it('fails together, and what comes after it is done', async () => {
    const { doubled, batches, settle } = heldWork();
    const first = Promise.allSettled([doubled('a', 1), doubled('a', 2)]);
    await settle();
    const second = doubled('a', 3);
    batches[0]?.end(new Error('broken'));
    expect((await first).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await settle();
    batches[1]?.end();
    expect(await second).toBe(6);
  });

  it('is split when it is very much', async () => {
    const sizes: number[] = [];
    const count = gather<number, number>(async (items) => {
      sizes.push(items.length);
      return items;
    });
    const asked = Array.from({ length: 250 }, (_, n) => n);
    expect(await Promise.all(asked.map((n) => count('a', n)))).toEqual(asked);
    expect(sizes).toEqual([100, 100, 50]);
  });
});
