import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const words = ['tools/start/src/run-program.mjs', 'tools/platform-gateway/src/main.ts'];

function start(variables: Readonly<Record<string, string>>): ChildProcess {
  const env = { PATH: process.env['PATH'], NODE_OPTIONS: '', ...variables };
  return spawn(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('the stand-in as a process', () => {
  it('prints its address, serves its switches there, and stops on SIGTERM', async () => {
    const child = start({ PLATFORM_GATEWAY_PORT: '0' });
    const ended = once(child, 'exit');
    const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const url =
      /^Platform gateway listens on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line.toString())?.[1] ?? '';
    const post = (rules: unknown) =>
      fetch(`${url}/stand-in/faults`, {
        method: 'POST',
        body: JSON.stringify(rules),
        headers: { 'content-type': 'application/json' },
      });

    const rule = { operation: 'getReadiness', times: 1, fault: { kind: 'status', status: 503 } };
    expect(await (await post([rule])).json()).toEqual({ rules: [rule] });
    expect((await post([{ fault: { kind: 'magic' } }])).status).toBe(422);
    expect((await fetch(`${url}/ready`)).status).toBe(503);
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    expect(await (await fetch(`${url}/stand-in/calls`)).json()).toMatchObject({
      counts: { getReadiness: { calls: 2, replays: 0 } },
      calls: [{ fault: 'status', status: 503 }, { status: 200 }],
    });
    await post([rule]);
    for (const switches of ['calls', 'faults'])
      expect((await fetch(`${url}/stand-in/${switches}`, { method: 'DELETE' })).status).toBe(204);
    expect(await (await fetch(`${url}/stand-in/faults`)).json()).toEqual({ rules: [] });
    expect(await (await fetch(`${url}/stand-in/calls`)).json()).toEqual({ counts: {}, calls: [] });

    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('asks for the token that it was given', async () => {
    const child = start({ PLATFORM_GATEWAY_PORT: '0', API_GATEWAY_TOKEN: 'a.good-one' });
    const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const url = line.toString().trim().split(' ').at(-1) ?? '';
    const registerWith = async (token: string) =>
      (
        await fetch(`${url}/api/v1/worlds/w1`, {
          method: 'PUT',
          headers: { authorization: `Bearer ${token}` },
        })
      ).status;

    const statuses = [await registerWith('a.bad-one'), await registerWith('a.good-one')];
    child.kill('SIGTERM');
    await once(child, 'exit');
    // The good one is let in, and then told that it sends no world.
    expect(statuses).toEqual([401, 400]);
  });

  it.each([
    [{ PLATFORM_GATEWAY_PORT: 'many' }, 'PLATFORM_GATEWAY_PORT: "many" is not'],
    [{ MINIO_ENDPOINT: 'nowhere' }, 'MINIO_ENDPOINT: "nowhere" is not HOST:PORT'],
  ])('ends with 2 and one hint for %j', async (variables, hint) => {
    const child = start(variables);
    const said: Buffer[] = [];
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(2);
    expect(Buffer.concat(said).toString()).toContain(hint);
  });
});
