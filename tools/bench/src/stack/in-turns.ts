import type { EngineNotRun } from '../peers/compare-peers.js';
import type { PeerRun } from '../peers/run-peer.js';
import type { Dbos } from './beside-dbos.js';
import { sumOfParts, watchProcessorTime } from './processor-time.js';
import { forgetWorlds, runWorlds, type WorldsRun } from './run-worlds.js';
import type { OpenStack } from './with-stack.js';

/** The same number of worlds with answers at once on the stack and on DBOS. */
export interface Turns {
  readonly ours: readonly WorldsRun[];
  readonly theirs: readonly DbosTurn[] | EngineNotRun;
}

export interface DbosTurn extends PeerRun {
  readonly tasks: number;
  /** Of a core: what our services and servers took meanwhile, although they had nothing to do. */
  readonly coresOfOurs: number;
}

/** Runs both in turns, so many times, each while the other has nothing to do. */
export async function inTurns(
  stack: OpenStack,
  dbos: Dbos | EngineNotRun,
  { worlds, times }: { readonly worlds: number; readonly times: number },
): Promise<Turns> {
  const ours: WorldsRun[] = [];
  const theirs: DbosTurn[] = [];
  for (let time = 0; time < times; time += 1) {
    ours.push(await runWorlds(stack, { worlds, latencyMs: 0 }));
    if ('run' in dbos) theirs.push(await turnOf(dbos, stack, worlds));
  }
  return { ours, theirs: 'run' in dbos ? theirs : dbos };
}

async function turnOf(dbos: Dbos, stack: OpenStack, worlds: number): Promise<DbosTurn> {
  const { pipeline, emulator } = stack;
  await forgetWorlds(stack);
  const spentSince = await watchProcessorTime({ services: pipeline.services, emulatorPid: emulator.pid });
  const run = await dbos.run(worlds);
  const spent = await spentSince();
  return { ...run, coresOfOurs: (sumOfParts(spent) - spent.emulator) / run.ms };
}
