import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { goodRequests } from '../test/fault-requests.js';
import { hear } from '../test/hear-emulator.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = ['tools/start/src/run-program.mjs', 'tools/gemini-emulator/src/main.ts'];

/** Starts it as `npm run emulator` does. */
function start(flags: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [...program, ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
  });
}

/** Where the emulator says that it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  const url = /^Gemini emulator listens on (http:\/\/\S+:\d+)\n$/.exec(line.toString())?.[1];
  if (url === undefined) throw new Error(`This is no address: ${line.toString()}`);
  return url;
}

async function failureOf(child: ChildProcess): Promise<{ code: number; said: string }> {
  const said: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said: Buffer.concat(said).toString() };
}

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emulator-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('the command line', () => {
  it('prints its address, answers and draws there, and stops on SIGTERM', async () => {
    const child = start(['--port', '0', '--seed', '3']);
    const ended = once(child, 'exit');
    const url = await addressOf(child);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    for (const { path, body } of [goodRequests.models, goodRequests.text, goodRequests.image])
      expect((await hear({ url }, path, body)).status).toBe(200);
    expect((await hear({ url }, '/health')).body).toEqual({ status: 'UP' });
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('takes its settings and rules from the environment', async () => {
    const faults = join(directory, 'faults.json');
    await writeFile(
      faults,
      JSON.stringify({ faults: [{ match: { nth: 2 }, fault: 'http_504' }], limits: [{ rpm: 2 }] }),
    );
    const child = start([], {
      EMULATOR_HOST: 'localhost',
      EMULATOR_PORT: '0',
      EMULATOR_LATENCY_MS: '30',
      EMULATOR_SEED: '9',
      EMULATOR_FAULTS: faults,
    });
    const ended = once(child, 'exit');
    const url = await addressOf(child);
    const { path, body } = goodRequests.text;
    const startedAt = performance.now();
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await hear({ url }, path, body)).status);
    expect(statuses).toEqual([200, 504, 200, 429]);
    // Timers may fire a millisecond early.
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(4 * 29);
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });

  it.each<[readonly string[], Readonly<Record<string, string>>, string]>([
    [['--port', 'many'], {}, '--port must be a whole number from 0 to 65535, not "many". Usage:'],
    [['--colour', 'red'], {}, "Unknown option '--colour'"],
    [[], { EMULATOR_PORT: 'many' }, 'EMULATOR_PORT must be a whole number'],
    [[], { EMULATOR_FAULTS: 'nowhere.json' }, 'The file of faults cannot be read'],
  ])('ends with 2 and one line for %j %j', async (flags, environment, words) => {
    const { code, said } = await failureOf(start(flags, environment));
    expect(code).toBe(2);
    expect(said).toContain(words);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });

  it('names the taken port and the remedy', async () => {
    const child = start(['--port', '0']);
    const ended = once(child, 'exit');
    const { port } = new URL(await addressOf(child));
    const { code, said } = await failureOf(start(['--port', port]));
    expect([code, said]).toEqual([
      2,
      `Port ${port} is taken. Choose another one with --port or EMULATOR_PORT; 0 takes any free one.\n`,
    ]);
    child.kill('SIGTERM');
    await ended;
  });
});
