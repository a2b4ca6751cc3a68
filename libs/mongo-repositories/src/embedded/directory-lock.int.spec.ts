import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { LOCK_FILE, lockDirectory, type LockOutcome } from './directory-lock.js';
import { currentProcess, isRunning } from './process-identity.js';

const idle = ['-e', 'process.stdin.resume(); process.stdout.write("up")'];

/** A process that does nothing until it is killed. */
async function idleProcess(): Promise<ChildProcess & { readonly pid: number }> {
  const child = spawn(process.execPath, idle, { stdio: ['pipe', 'pipe', 'ignore'] });
  if (child.stdout) await once(child.stdout, 'data');
  if (child.pid === undefined) throw new Error('no process');
  return Object.assign(child, { pid: child.pid });
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const isHeld = (outcome: LockOutcome): outcome is Extract<LockOutcome, { release: unknown }> =>
  'release' in outcome;

describe('The lock of a directory', () => {
  let directory: string;
  const lockFile = () => join(directory, LOCK_FILE);

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'embedded-lock-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  it('is held once, and is free again after its release', async () => {
    const first = lockDirectory(directory);
    expect(isHeld(first)).toBe(true);
    expect(lockDirectory(directory)).toMatchObject({ holder: { pid: process.pid } });
    if (isHeld(first)) first.release();
    expect(await readdir(directory)).toEqual([]);
    expect(isHeld(lockDirectory(directory))).toBe(true);
    expect(await readdir(directory)).toEqual([LOCK_FILE]);
  });

  it('stays with another process while that runs, and is taken over at once when it was killed', async () => {
    const child = await idleProcess();
    const started = (await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '')) !== '';
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim();
    const start = started ? (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(' ')[21] : undefined;
    const identity = { pid: child.pid, startedAt: start === undefined ? '' : `${boot}/${start}` };
    expect(isHeld(lockDirectory(directory, identity))).toBe(true);
    expect(lockDirectory(directory)).toMatchObject({ holder: { pid: child.pid } });
    await kill(child);
    const taken = lockDirectory(directory);
    expect(isHeld(taken)).toBe(true);
    expect(await readdir(directory)).toEqual([LOCK_FILE]);
  });

  it('of a process whose number another one has now is taken over', async () => {
    const earlier = { ...currentProcess(), startedAt: 'an-earlier-boot/1' };
    expect(isHeld(lockDirectory(directory, earlier))).toBe(true);
    expect(isHeld(lockDirectory(directory))).toBe(process.platform === 'linux');
  });

  it.each(['', 'not json', '{"pid":"x"}', '\0\0\0\0'])(
    'that is unreadable (%j) is taken over',
    async (text) => {
      await writeFile(lockFile(), text);
      expect(isHeld(lockDirectory(directory))).toBe(true);
    },
  );

  it('is taken over even when an earlier takeover was killed half-way', async () => {
    const dead = { pid: 2 ** 22 + 1, startedAt: 'gone', token: 'stale' };
    await writeFile(lockFile(), JSON.stringify(dead));
    await writeFile(`${lockFile()}.stale`, JSON.stringify({ ...dead, token: 'taker' }));
    expect(isHeld(lockDirectory(directory))).toBe(true);
    expect(await readdir(directory)).toEqual([LOCK_FILE]);
  });

  it('is not taken over while another starter is at it', async () => {
    const dead = { pid: 2 ** 22 + 1, startedAt: 'gone', token: 'stale' };
    await writeFile(lockFile(), JSON.stringify(dead));
    await writeFile(`${lockFile()}.stale`, JSON.stringify({ ...currentProcess(), token: 'taker' }));
    expect(lockDirectory(directory)).toMatchObject({ holder: { pid: process.pid } });
  });

  it('is not removed by an old release after somebody else has taken it', async () => {
    const first = lockDirectory(directory, { pid: 2 ** 22 + 1, startedAt: 'gone' });
    expect(isHeld(lockDirectory(directory))).toBe(true);
    if (isHeld(first)) first.release();
    expect(await readdir(directory)).toEqual([LOCK_FILE]);
  });

  it('goes to one of many processes that find the same stale lock at the same moment', async () => {
    await writeFile(lockFile(), JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'gone', token: 'stale' }));
    const fixture = new URL('./fixtures/lock-racer.mjs', import.meta.url).pathname;
    const racers = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--import', 'tsx', '--conditions=@generia/source', fixture, directory], {
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    );
    try {
      await Promise.all(racers.map((racer) => once(racer.stdout, 'data')));
      const answers = racers.map((racer) => once(racer.stdout, 'data').then(([text]) => String(text)));
      for (const racer of racers) racer.stdin.write('go\n');
      expect((await Promise.all(answers)).sort()).toEqual(['held', 'locked', 'locked', 'locked']);
    } finally {
      await Promise.all(racers.map(kill));
    }
  });
});

describe('A process', () => {
  it('runs when it is this one, and does not when its number is impossible', () => {
    expect(isRunning(currentProcess())).toBe(true);
    expect([0, -1, 1.5, Number.NaN].some((pid) => isRunning({ pid, startedAt: '' }))).toBe(false);
  });
});
