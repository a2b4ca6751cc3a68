import { once } from 'node:events';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { type RunningChild, startChild } from './support/child-process.js';
import { runCommand, temporaryDirectory } from './support/in-process.js';

let data: Awaited<ReturnType<typeof temporaryDirectory>>;

const atEnd: (() => unknown)[] = [];
const onTestEnd = (clean: () => unknown): number => atEnd.push(clean);

beforeEach(async () => {
  data = await temporaryDirectory();
});
afterEach(async () => {
  for (const clean of atEnd.splice(0)) clean();
  await data.remove();
});

const words = (...more: string[]) => ['--once', '--port', '0', '--data', data.path, ...more];
const smallWorld = ['--prompt', 'A quiet pier', '--users', '1', '--posts', '0'];

/** How a process of its own ended. */
const endOf = async (child: RunningChild) => {
  const { code, ...output } = await child.ended;
  return { code: code ?? -1, ...output };
};

/** Expects one line on stderr that matches, nothing else, and exit code 2. */
async function expectRefusal(ended: ReturnType<typeof runCommand>, line: RegExp): Promise<void> {
  const { code, stdout, stderr } = await ended;
  expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
  expect(stdout).toBe('');
  expect(code).toBe(2);
}

describe('what the command line refuses', () => {
  it('an empty prompt, and leaves no trace', async () => {
    await expectRefusal(endOf(await startChild(words('--prompt', '  '))), /empty/);
    expect(await readdir(data.path)).toEqual([]);
  });

  it('a data directory that another process uses, which goes on unharmed', async () => {
    const first = await startChild(['--port', '0', '--data', data.path, ...smallWorld]);
    onTestEnd(() => first.process.kill('SIGKILL'));
    await first.printed('Everything is done');
    await expectRefusal(runCommand(words(...smallWorld)), /process \d+ has it open/);
    first.process.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
  });

  it('a port that is busy, before anything is begun', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestEnd(() => server.close());
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    await expectRefusal(
      runCommand(['--once', '--data', data.path, '--port', String(port), ...smallWorld]),
      new RegExp(`${port} is busy`),
    );
    server.close();
    const { stdout } = await runCommand(words('--json', '--users', '1', '--posts', '0'));
    expect(stdout).toContain('"users_created":1,');
  });

  it('a data directory that is a file', async () => {
    const file = join(data.path, 'file');
    await writeFile(file, 'not a directory');
    await expectRefusal(runCommand(['--once', '--port', '0', '--data', file]), /directory/i);
    expect(await readFile(file, 'utf8')).toBe('not a directory');
  });

  it.each([
    ['cut short', (file: string) => truncate(file, 5_000)],
    ['of something else', (file: string) => writeFile(file, 'x'.repeat(100_000))],
  ])('a data file %s, and deletes nothing', async (_what, damage) => {
    await runCommand(words(...smallWorld));
    const directory = join(data.path, 'db');
    const file = join(
      directory,
      (await readdir(directory)).find((name) => name.endsWith('.mdb')) ?? 'data.mdb',
    );
    await damage(file);
    // As a text: Jest would compare buffers byte by byte.
    const before = await readFile(file, 'latin1');
    await expectRefusal(runCommand(words(...smallWorld)), /cut short|damaged|corrupt|not a/i);
    expect(await readFile(file, 'latin1')).toBe(before);
  });

  it('a variable for a server that this edition does not use', async () => {
    await mkdir(join(data.path, 'unused'));
    await expectRefusal(
      runCommand(words(...smallWorld), { MONGODB_URI: 'mongodb://localhost' }),
      /MONGODB_URI/,
    );
  });
});
