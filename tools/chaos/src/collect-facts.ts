import { until } from '@generia/pipeline-e2e';

import type { Battlefield } from './battlefield.js';
import type { RunFacts, Strike, WorldFacts } from './facts.js';

/** Long enough on a machine that is busy with other things, and short enough that a run is judged before it hangs. */
const QUIET_TIMEOUT_MS = 120_000;

type Wanted = Pick<RunFacts, 'users' | 'posts'>;

/** Reads what a run has left behind, once the calls of workers that died have been settled. */
export async function collectFacts(
  field: Battlefield,
  { users, posts }: Wanted,
  strikes: readonly Strike[],
): Promise<RunFacts> {
  const { pipeline, worldIds } = field;
  const read = (): Promise<WorldFacts[]> => Promise.all(worldIds.map((id) => readWorld(field, id)));
  const isQuiet = (worlds: readonly WorldFacts[]): boolean =>
    worlds.every(({ ledger }) => Object.keys(ledger.reserved).length === 0);
  const settled = async () => {
    const found = await read();
    return isQuiet(found) && found;
  };
  // What never becomes quiet is judged as it is: the rules say what is wrong.
  const worlds = await until('settled calls', settled, QUIET_TIMEOUT_MS).catch(read);
  const made = (operation: string): number =>
    pipeline.gateway
      .calls()
      .filter((call) => call.operation === operation && !call.isReplay)
      .filter(({ status }) => status !== null && status < 300).length;
  return {
    ...{ users, posts, worlds, strikes },
    calls: pipeline.emulator.calls().filter(({ kind }) => kind !== 'count'),
    charactersMade: made('createAiCharacter'),
    postsMade: made('createAiPost'),
    lastWords: pipeline.lastWords(),
  };
}

async function readWorld({ pipeline }: Battlefield, worldId: string): Promise<WorldFacts> {
  const { repositories, objects } = pipeline;
  const [status, tasks, ledger, history, objectKeys] = await Promise.all([
    repositories.worldStatuses.findById(worldId),
    repositories.tasks.listOfWorld(worldId),
    repositories.worldLedgers.findById(worldId),
    repositories.apiRequests.listOfWorld(worldId),
    objects.list(`${worldId}/`),
  ]);
  if (!status || !ledger) throw new Error(`World ${worldId} has no status or no ledger.`);
  return { status, tasks, ledger, history, objectKeys };
}
