import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

function start(...flags: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--conditions=@generia/source', '--import', 'tsx', main, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
}

describe('the command line', () => {
  it('prints its address, answers there, and stops on SIGTERM', async () => {
    const child = start('--port', '0', '--seed', '3');
    const ended = once(child, 'exit');
    const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const url = /^Gemini emulator listens on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line.toString())?.[1];
    const response = await fetch(`${url ?? ''}/v1beta/models`, { headers: { 'x-goog-api-key': 'k' } });
    expect(response.status).toBe(200);
    await response.body?.cancel();
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  }, 20_000);

  it.each([
    [['--port', 'many'], '--port must be a whole number'],
    [['--colour', 'red'], '--colour'],
  ])(
    'ends with 2 and one hint for %j',
    async (flags, words) => {
      const child = start(...flags);
      const said: Buffer[] = [];
      child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
      const [code] = (await once(child, 'close')) as [number];
      expect(code).toBe(2);
      expect(Buffer.concat(said).toString()).toContain(words);
      expect(Buffer.concat(said).toString()).toContain('Usage:');
    },
    20_000,
  );
});
