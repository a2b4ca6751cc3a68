import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openEmbeddedStore, openRepositories } from '@generia/mongo-repositories';

import type { EmbeddedSettings } from '../pipeline/open-embedded-pipeline.js';
import { bundledProgram } from '../processes/bundled-program.js';
import { startPeerWorker } from './peer-worker.js';
import { type KillMoment, underKills } from './under-kills.js';

const MAIN = 'tools/bench/src/peers/own-worker-main.ts';
const NODE_ARGS = ['--enable-source-maps'];
const MANY = 10_000;

/** Makes worlds on the embedded parts under kills; resolves with the calls whose answers were used. */
export async function runOwnUnderKills(
  worlds: number,
  { emulatorUrl, limits }: EmbeddedSettings,
  moments: readonly KillMoment[],
): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'generia-own-'));
  try {
    const args = [directory, emulatorUrl, JSON.stringify(limits), String(worlds)];
    const path = await bundledProgram(MAIN);
    await underKills(() => startPeerWorker({ path, args, nodeArgs: NODE_ARGS }), moments);
    return await answeredCalls(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function answeredCalls(directory: string): Promise<number> {
  const store = await openEmbeddedStore({ directory: join(directory, 'db') });
  try {
    const { worldStatuses, apiRequests } = await openRepositories(store);
    let answered = 0;
    for (const { _id } of await worldStatuses.listNewest(MANY))
      answered += (await apiRequests.listOfWorld(_id)).filter(({ error }) => error === undefined).length;
    return answered;
  } finally {
    await store.close();
  }
}
