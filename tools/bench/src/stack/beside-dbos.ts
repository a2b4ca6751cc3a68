import { engineNotRun, type EngineNotRun } from '../peers/compare-peers.js';
import { installPeers } from '../peers/install-peers.js';
import { peerPlan, type PeerPlan } from '../peers/peer-plan.js';
import { DBOS } from '../peers/peers.js';
import { onPeer, type PeerRun } from '../peers/run-peer.js';
import { benchWorlds } from '../pipeline/bench-worlds.js';
import { recordedRun } from '../pipeline/recorded-run.js';
import { cpuMsOfTree } from '../processes/process-tree.js';
import type { OpenStack } from './with-stack.js';

/** Worlds that differ; more than these are the same ones again. */
const RECORDED_WORLDS = 5;

/** DBOS on its Postgres. */
export interface Dbos {
  /** Makes so many worlds of 10/50 that it has not made before, all at once. */
  run(worlds: number): Promise<PeerRun & { readonly tasks: number }>;
}

/**
 * Starts DBOS beside the stack, before the same emulator and with the same limits, and works with both. It makes no more than
 * `worlds` in all.
 */
export async function besideDbos<T>(
  { emulator, limits }: Pick<OpenStack, 'emulator' | 'limits'>,
  worlds: number,
  work: (dbos: Dbos | EngineNotRun) => Promise<T>,
): Promise<T> {
  let isThere = false;
  try {
    const installed = await installPeers();
    await emulator.delayAnswers({ ms: 0 });
    const recorded = await recordedRun(benchWorlds(RECORDED_WORLDS), { emulatorUrl: emulator.url, limits });
    const again = Array.from({ length: Math.ceil(worlds / RECORDED_WORLDS) }, () => recorded.worlds);
    const plan = peerPlan({ worlds: again.flat(), calls: recorded.calls, limits });
    return await onPeer(DBOS, plan, installed, async ({ serverPid, startWorker }) => {
      const worker = await startWorker();
      try {
        isThere = true;
        const cpuMs = async (): Promise<number> =>
          (await cpuMsOfTree(worker.pid)) + (await cpuMsOfTree(serverPid));
        let made = 0;
        return await work({
          async run(count) {
            const roots = plan.roots.slice(made, made + count);
            made += count;
            const before = await cpuMs();
            const ms = await worker.run(roots);
            return { ms, cpuMs: (await cpuMs()) - before, tasks: tasksBelow(plan, roots) };
          },
        });
      } finally {
        await worker.close();
      }
    });
  } catch (error) {
    if (isThere) throw error;
    return work(engineNotRun(DBOS, error));
  }
}

/** As many tasks as these worlds have. */
function tasksBelow(plan: PeerPlan, ids: readonly string[]): number {
  return ids.reduce((sum, id) => sum + 1 + tasksBelow(plan, plan.nodes[id]?.children ?? []), 0);
}
