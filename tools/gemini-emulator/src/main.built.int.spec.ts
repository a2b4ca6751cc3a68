import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { goodRequests } from '../test/fault-requests.js';
import { hear } from '../test/hear-emulator.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
/** As `nx build` translates, but for what only the next build needs. */
const settings =
  '--noCheck --composite false --incremental false --tsBuildInfoFile null --declaration false ' +
  '--declarationMap false --sourceMap false';

let built: string;
beforeAll(async () => {
  // Within the project, so that its packages are found.
  await mkdir(join(project, 'out-tsc'), { recursive: true });
  built = await mkdtemp(join(project, 'out-tsc', 'built-'));
  const words = ['-p', 'tsconfig.lib.json', '--outDir', built, ...settings.split(' ')];
  const child = spawn(process.execPath, [compiler, ...words], { cwd: project, stdio: 'ignore' });
  expect(await once(child, 'exit')).toEqual([0, null]);
}, 60_000);
afterAll(() => rm(built, { recursive: true }));

it('runs on plain Node, without sources or flags, and draws', async () => {
  const child = spawn(process.execPath, [join(built, 'main.js'), '--port', '0'], {
    cwd: built,
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
}, 30_000);
