import { benchWorlds } from '../pipeline/bench-worlds.js';
import { recordedRun } from '../pipeline/recorded-run.js';
import type { MeasuredCase } from '../scenario.js';
import { type ComparisonOptions, engineNotRun, OURS } from './compare-peers.js';
import { paidCalls, untilPaidCalls } from './emulator-bill.js';
import { peerPlan } from './peer-plan.js';
import { PEERS } from './peers.js';
import { runOwnUnderKills } from './run-own.js';
import { runPeerUnderKills } from './run-peer.js';
import type { KillMoment } from './under-kills.js';

/** When a worker is killed: shares of all calls. */
const KILLS = [0.25, 0.5, 0.75] as const;

/** How many calls each engine pays for again when its worker is killed three times, and another takes its place. */
export async function comparePeersUnderKills({
  worlds,
  limits,
  installed,
  emulator,
}: ComparisonOptions): Promise<MeasuredCase[]> {
  const { url: emulatorUrl } = emulator;
  const undisturbed = await recordedRun(benchWorlds(worlds), { emulatorUrl, limits });
  const plan = peerPlan({ ...undisturbed, limits });
  const needed = Object.values(plan.requests).flat().length;

  /** Resolves with what was paid for while `work` made as many calls as it needed, and seconds. */
  const paidDuring = async (work: (moments: readonly KillMoment[]) => Promise<number>) => {
    const before = await paidCalls(emulatorUrl);
    const startedAt = performance.now();
    const moments = KILLS.map(
      (share): KillMoment =>
        (signal) =>
          untilPaidCalls(emulatorUrl, before + Math.round(needed * share), signal),
    );
    const used = await work(moments);
    const repeated = (await paidCalls(emulatorUrl)) - before - used;
    return { repeatedCalls: repeated, seconds: (performance.now() - startedAt) / 1_000 };
  };

  const name = (title: string): string => `${title}, killed ${KILLS.length} times`;
  const ours = await paidDuring((moments) => runOwnUnderKills(worlds, { emulatorUrl, limits }, moments));
  const theirs: MeasuredCase[] = [];
  for (const peer of PEERS) {
    try {
      const work = (moments: readonly KillMoment[]) => runPeerUnderKills(peer, plan, installed, moments);
      const figures = await paidDuring(async (moments) => {
        await work(moments);
        return needed;
      });
      theirs.push({ name: name(peer.title), figures, passed: true });
    } catch (error) {
      const { reason, remedy } = engineNotRun(peer, error);
      theirs.push({
        name: name(peer.title),
        figures: {},
        passed: false,
        note: `not run: ${reason} ${remedy}`,
      });
    }
  }
  const fewest = Math.min(...theirs.map(({ figures }) => figures['repeatedCalls'] ?? Infinity));
  return [{ name: name(OURS), figures: ours, passed: ours.repeatedCalls <= fewest }, ...theirs];
}
