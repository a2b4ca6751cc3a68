import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { goodRequests } from '../test/fault-requests.js';
import { hear } from '../test/hear-emulator.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

beforeAll(async () => {
  // What `nx build` runs; nearly nothing when the types have just been checked.
  const child = spawn(process.execPath, [compiler, '--build', 'tsconfig.lib.json'], {
    cwd: project,
    stdio: 'inherit',
  });
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('runs on plain Node, without sources or flags, and draws', async () => {
  const child = spawn(process.execPath, ['dist/main.js', '--port', '0'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const ended = once(child, 'exit');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\S+/.exec(line.toString())?.[0] ?? '';
  for (const { path, body } of [goodRequests.models, goodRequests.text, goodRequests.image]) {
    expect((await hear({ url }, path, body)).status).toBe(200);
  }
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
