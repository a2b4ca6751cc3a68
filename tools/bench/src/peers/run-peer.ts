import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { PeerPlan } from './peer-plan.js';
import { type PeerWorker, startPeerWorker } from './peer-worker.js';
import type { Peer } from './peers.js';
import { cpuMsOfTree } from '../processes/process-tree.js';
import { type KillMoment, underKills } from './under-kills.js';

/** What worlds took on a peer. */
export interface PeerRun {
  readonly ms: number;
  /** Of its worker and its server. */
  readonly cpuMs: number;
}

/** Where a peer's worker is started, and started again. */
export interface PeerPlace {
  readonly serverPid: number;
  readonly startWorker: () => Promise<PeerWorker>;
}

/** Makes the worlds of a plan on a peer with a fresh server, the first so many of them before the others are timed. */
export function runPeer(peer: Peer, plan: PeerPlan, installed: string, warmWorlds: number): Promise<PeerRun> {
  return onPeer(peer, plan, installed, async ({ serverPid, startWorker }) => {
    const worker = await startWorker();
    const cpuMs = async (): Promise<number> =>
      (await cpuMsOfTree(worker.pid)) + (await cpuMsOfTree(serverPid));
    await worker.run(plan.roots.slice(0, warmWorlds));
    const before = await cpuMs();
    const ms = await worker.run(plan.roots.slice(warmWorlds));
    const spent = (await cpuMs()) - before;
    await worker.close();
    return { ms, cpuMs: spent };
  });
}

/** The same while the worker is killed at each of these moments, and another takes its place. */
export function runPeerUnderKills(
  peer: Peer,
  plan: PeerPlan,
  installed: string,
  moments: readonly KillMoment[],
): Promise<void> {
  return onPeer(peer, plan, installed, ({ startWorker }) => underKills(startWorker, moments));
}

/** Starts a peer's fresh server, works with it and with workers, and takes it away. */
export async function onPeer<T>(
  peer: Peer,
  plan: PeerPlan,
  installed: string,
  work: (place: PeerPlace) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), `generia-${peer.name}-`));
  const planPath = join(folder, 'plan.json');
  const pictures = join(folder, 'pictures');
  try {
    await mkdir(pictures);
    await writeFile(planPath, JSON.stringify({ ...plan, pictures }));
    const server = await peer.startServer(folder, installed);
    const args = [peer.name, planPath, JSON.stringify(server.addresses)];
    try {
      const startWorker = () => startPeerWorker({ path: join(installed, 'src/main.mjs'), args });
      return await work({ serverPid: server.pid, startWorker });
    } finally {
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
