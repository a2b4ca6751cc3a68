import { plainPictures } from '@generia/gemini-emulator';
import { askFor, startPipeline, until } from '@generia/pipeline-e2e';
import { startServer, stopServer } from '@generia/stack';

import type { ChaosPlan } from './arguments.js';
import { type Battlefield, countHeld } from './battlefield.js';
import { chooseStruck, type StruckService } from './choose-struck.js';
import { collectFacts } from './collect-facts.js';
import { type CuttableServers, openCuttableServers } from './cuttable-servers.js';
import type { RunFacts, Strike } from './facts.js';
import { planStrikes } from './plan-strikes.js';
import { strikeWorker } from './strike-worker.js';

const WORLDS_TIMEOUT_MS = 900_000;
/** Paid calls of a world for each character and post, at the least: what the shares of the strikes are shares of. */
const CALLS_PER_ITEM = 1.5;

/** What a run took, and what it left behind. */
export interface FinishedRun {
  /** From the first message until the last world had ended. */
  readonly seconds: number;
  readonly facts: RunFacts;
}

/** Makes the worlds on the servers of the environment while everything of the plan goes wrong. */
export async function runUnderFire(plan: ChaosPlan, tell: (line: string) => void): Promise<FinishedRun> {
  const servers = await openCuttableServers(process.env);
  try {
    const pipeline = await startPipeline({
      ...{ latencyMs: plan.latencyMs, drawPicture: plainPictures, env: servers.env },
    });
    try {
      const startedAtMs = Date.now();
      const worldIds = await askFor(pipeline, plan.worlds, plan.users, plan.posts);
      const field = { pipeline, worldIds };
      let endedAtMs: number | undefined;
      const worldsEnded = pipeline.untilEnded(worldIds, WORLDS_TIMEOUT_MS).finally(() => {
        endedAtMs = Date.now();
      });
      const [strikes] = await Promise.all([
        strikeAll(field, servers, plan, () => endedAtMs !== undefined, tell),
        worldsEnded.catch((error: unknown) => {
          throw new Error(`Not every world ended. ${pipeline.lastWords().join('\n')}`, { cause: error });
        }),
      ]);
      const seconds = ((endedAtMs ?? Date.now()) - startedAtMs) / 1_000;
      return { seconds, facts: await collectFacts(field, plan, strikes) };
    } finally {
      await pipeline.close();
    }
  } finally {
    await servers.close();
  }
}

async function strikeAll(
  field: Battlefield,
  servers: CuttableServers,
  plan: ChaosPlan,
  isOver: () => boolean,
  tell: (line: string) => void,
): Promise<Strike[]> {
  const expectedCalls = plan.worlds * (plan.users + plan.posts) * CALLS_PER_ITEM;
  const paidCalls = (): number => field.pipeline.emulator.bill().total.accepted;
  const strikes: Promise<Strike>[] = [];
  const struckBefore: StruckService[] = [];
  const struckNow = new Set<StruckService>();
  const untilWork = async <T>(ask: () => Promise<T | undefined | false>): Promise<T> => {
    const found = await until('work to disturb', async () => (isOver() ? 'over' : ask()), WORLDS_TIMEOUT_MS);
    if (found === 'over')
      throw new Error('The worlds had ended before everything went wrong: ask for larger ones.');
    return found;
  };
  for (const strike of planStrikes(plan)) {
    await untilWork(async () => paidCalls() >= strike.atShare * expectedCalls);
    if (strike.what === 'cut') {
      tell(`connections cut after ${paidCalls()} calls`);
      servers.cut();
    } else if (strike.what === 'restart') {
      tell(`${strike.server} restarted after ${paidCalls()} calls`);
      await stopServer(strike.server);
      await startServer(strike.server);
    } else {
      // One worker of a service at a time: what it held must be told from what its successor holds.
      const service = await untilWork(async () =>
        chooseStruck(await countHeld(field), struckNow, struckBefore),
      );
      tell(`${strike.what} of ${service} after ${paidCalls()} calls`);
      struckBefore.push(service);
      struckNow.add(service);
      const struck = strikeWorker(field, strike.what, service).finally(() => struckNow.delete(service));
      // Whether it failed is asked at the end; until then it may go on beside the others.
      struck.catch(() => undefined);
      strikes.push(struck);
    }
  }
  return Promise.all(strikes);
}
