import { join, resolve } from 'node:path';

import { seededDice } from '@generia/resilience';

import { pathOfKey } from './key-path.js';
import { openFileSystemStorage } from './open-file-system-storage.js';
import { createForgetfulDisk } from './testing/forgetful-disk.js';

const DIRECTORY = resolve('/', 'data', 'objects');
const KEYS = ['w/a/1.png', 'w/a/2.png', 'w/b/1.png', 'w/b/posts/1.png', 'v/1.png', '1.png'];
const PICTURE = Buffer.from('a picture');
const SEEDS = Array.from({ length: 40 }, (_, index) => index);

/** Opens the storage and stores all pictures side by side; tells of each that is acknowledged. */
async function storeAll(disk: ReturnType<typeof createForgetfulDisk>, onStored: (key: string) => void) {
  const storage = await openFileSystemStorage({ directory: DIRECTORY, files: disk.files });
  await Promise.all(
    KEYS.map(async (key) => {
      await storage.put(key, PICTURE, 'image/png');
      onStored(key);
    }),
  );
}

/** What a power cut at any moment would take of the pictures that are acknowledged by then. */
async function lostBy(disk: ReturnType<typeof createForgetfulDisk>, steps = Infinity): Promise<string[]> {
  const stored = new Set<string>();
  const lost = new Set<string>();
  const storing = storeAll(disk, (key) => stored.add(key));
  for (let step = 0; step < steps && (await disk.step()); step += 1)
    for (const key of stored) {
      const kept = disk.afterPowerCut(join(DIRECTORY, ...pathOfKey(key)));
      if (!kept?.subarray(0, PICTURE.length).equals(PICTURE)) lost.add(key);
    }
  if (steps === Infinity) {
    await storing;
    expect(stored.size).toBe(KEYS.length);
  }
  return [...lost];
}

describe('a power cut', () => {
  it.each(SEEDS)('takes no picture that is acknowledged, whatever ends first (%d)', async (seed) => {
    expect(await lostBy(createForgetfulDisk(seededDice('disk', seed)))).toEqual([]);
  });

  it.each(SEEDS)(
    'takes none after a process that died before it, whatever that had made (%d)',
    async (seed) => {
      const disk = createForgetfulDisk(seededDice('disk', seed));
      await lostBy(disk, 2 * seed);
      disk.killProcess();
      expect(await lostBy(disk)).toEqual([]);
    },
  );
});
