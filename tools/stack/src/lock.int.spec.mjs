import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { withLock } from './lock.mjs';

let folder;
let path;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'generia-lock-'));
  path = join(folder, 'deep/lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const module = new URL('./lock.mjs', import.meta.url).href;

/** A process that takes the lock; what it does with it is the script. */
function start(script) {
  const args = ['--input-type=module', '--eval', `import { withLock } from '${module}';\n${script}`];
  return spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('withLock', () => {
  it('lets processes add to a number one after another', async () => {
    const number = join(folder, 'number');
    writeFileSync(number, '0');
    const script = `
      import { readFileSync, writeFileSync } from 'node:fs';
      import { setTimeout as sleep } from 'node:timers/promises';
      for (let turn = 0; turn < 4; turn += 1) {
        await withLock(${JSON.stringify(path)}, {}, async () => {
          const before = Number(readFileSync(${JSON.stringify(number)}, 'utf8'));
          await sleep(3);
          writeFileSync(${JSON.stringify(number)}, String(before + 1));
        });
      }`;
    const codes = await Promise.all(
      Array.from({ length: 5 }, async () => (await once(start(script), 'exit'))[0]),
    );
    expect(codes).toEqual([0, 0, 0, 0, 0]);
    expect(readFileSync(number, 'utf8')).toBe('20');
    expect(readdirSync(join(folder, 'deep'))).toEqual([]);
  });

  it('takes the lock of a killed process over, and of several that want to only one at a time', async () => {
    const holder = start(
      `await withLock(${JSON.stringify(path)}, {}, () => { console.log('held'); return new Promise(() => setInterval(() => {}, 1000)); });`,
    );
    await once(holder.stdout, 'data');
    const waited = [];
    let inside = 0;
    let most = 0;
    const all = Promise.all(
      [1, 2, 3, 4].map((one) =>
        withLock(path, { onWait: (pid) => waited.push([one, pid]) }, async () => {
          inside += 1;
          most = Math.max(most, inside);
          await new Promise(setImmediate);
          inside -= 1;
        }),
      ),
    );
    expect(waited).toEqual([1, 2, 3, 4].map((one) => [one, holder.pid]));
    holder.kill('SIGKILL');
    await all;
    expect(most).toBe(1);
    expect(readdirSync(join(folder, 'deep'))).toEqual([]);
  });

  it.each(['', '{"pid":', '{}'])('does not mind a lock file that says "%s"', async (text) => {
    await withLock(path, {}, async () => undefined);
    writeFileSync(path, text);
    await expect(withLock(path, {}, async () => 'done')).resolves.toBe('done');
  });

  it('is given back when the action fails', async () => {
    await expect(
      withLock(path, {}, async () => {
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
    await expect(withLock(path, {}, async () => 'done')).resolves.toBe('done');
  });

  it('waits no longer than it may', async () => {
    await withLock(path, {}, async () => {
      const signal = AbortSignal.timeout(20);
      await expect(withLock(path, { signal }, async () => 'done')).rejects.toThrow(/abort/i);
      expect(readdirSync(join(folder, 'deep'))).toEqual(['lock']);
    });
  });
});
