import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createGeminiEmulator, plainPictures } from '@generia/gemini-emulator';
import { openTcpProxy, until } from '@generia/pipeline-e2e';

import { NodeProgram } from './node-program.js';
import { PROBE_OPTIONS } from './probed-process.js';
import type { Soaked } from './soaked.js';

const ENDED = ['completed', 'failed', 'cancelled'];
const WORLD_TIMEOUT_MS = 900_000;
/** The log of the emulator is not read. */
const KEPT_CALLS = 1_000;

/** The edition in one process, on a directory of its own; every call to Gemini may go wrong, and the line to it is cut. */
export async function soakStandalone(users: number, posts: number): Promise<Soaked> {
  const directory = await mkdtemp(join(tmpdir(), 'generia-soak-'));
  const emulator = await createGeminiEmulator({
    ...{ seed: 7, latencyMs: 50, keepCalls: KEPT_CALLS, drawPicture: plainPictures },
    faults: { preset: 'every-fault-5-percent' },
  });
  const line = await openTcpProxy(new URL(emulator.url).host);
  const program = new NodeProgram(
    'standalone',
    ['apps/standalone/src/main.ts', '--data', directory, '--port', '0', '--users', '1', '--posts', '0'],
    { GEMINI_BASE_URL: `http://${line.address}`, GEMINI_API_KEY: 'soak', NODE_OPTIONS: PROBE_OPTIONS },
  );
  const url = await until('open page', async () => /Open (http:\S+)/.exec(program.log)?.[1], 120_000);

  return {
    processes: [program],
    async makeWorld() {
      const answer = await fetch(`${url}/api/v1/worlds`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...{ prompt: 'A city that worships its weather', characters_count: users, posts_count: posts },
        }),
      });
      if (answer.status !== 201) throw new Error(`No world was accepted: ${await answer.text()}`);
      const place = `${url}${answer.headers.get('location') ?? ''}/status`;
      const readStatus = async (): Promise<string> =>
        ((await (await fetch(place)).json()) as { readonly status: string }).status;
      return until(
        'end of a world',
        async () => {
          const status = await readStatus();
          return ENDED.includes(status) && status;
        },
        WORLD_TIMEOUT_MS,
      );
    },
    disturb: async () => `cut ${line.cut()} connections to Gemini`,
    async close() {
      await line.close();
      await emulator.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
