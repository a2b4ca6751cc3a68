import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';

import { openDurableKeeper } from './durable-keeper.js';

const directories = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('generia-durable-'));

it('keeps answers, pictures and ends of tasks, and leaves nothing behind', async () => {
  const before = await directories();
  const keeper = await openDurableKeeper();
  await keeper.keepAnswer({ texts: ['a'], pictures: [Buffer.from('picture')] });
  await keeper.keepAnswer({ texts: [], pictures: [] });
  await keeper.keepEnd();
  await keeper.close();
  await expect(keeper.keepEnd()).rejects.toThrow();
  expect((await directories()).filter((name) => !before.includes(name))).toEqual([]);
});
