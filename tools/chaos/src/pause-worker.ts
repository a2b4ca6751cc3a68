import type { TaskDocument } from '@generia/contracts';
import { type ServiceProcess, until } from '@generia/pipeline-e2e';

import { type Battlefield, currentOf, heldBy, lastLeaseEnd } from './battlefield.js';
import type { StruckService } from './choose-struck.js';
import type { Strike } from './facts.js';
import { linesOf, openCalls } from './process-signs.js';
import { takeover } from './takeover.js';

/** What is on its way to a store that is busy arrives within this; what does not is judged before the whole run hangs. */
const REST_TIMEOUT_MS = 120_000;
const LOOK_EVERY_MS = 250;

/** Puts a worker to sleep until others have its tasks, wakes it, and watches what it does to them. */
export async function pauseWorker(field: Battlefield, sleeper: ServiceProcess): Promise<Strike> {
  const { pipeline } = field;
  const { service } = sleeper;
  const callsOnWire = openCalls(pipeline);
  const struckAtMs = Date.now();
  sleeper.pause();
  // No other worker of the service runs yet, so all that is held is held by the sleeper.
  const held = await heldBy(field, service as StruckService);
  const leasesEndMs = lastLeaseEnd(held) - Date.now();
  pipeline.forget(sleeper);
  await pipeline.launch(service);
  const takeoverMs = await takeover(field, held, struckAtMs);
  // While the one that has them now sleeps, whatever changes in its tasks is the other's doing.
  const successor = pipeline.service(service);
  await until('task in other hands', async () => isInOtherHands(await currentOf(field, held)));
  successor.pause();
  const atWaking = await restingTasks(field, held);
  const heldBySuccessor = await heldBy(field, service as StruckService);
  const wokenAtMs = Date.now();
  sleeper.resume();
  const noticed = await until(
    `sign that the worker that slept knows of its ${held.length} lost leases`,
    async () => linesOf(sleeper, 'left a task to the worker that took it over') >= held.length,
    REST_TIMEOUT_MS,
  ).catch(() => false);
  const whileAlone = await currentOf(field, held);
  successor.resume();
  const exitCode = await sleeper.stop();
  if (exitCode !== 0)
    throw new Error(`The worker that had slept ended with ${String(exitCode)} when it was asked to.`);
  return {
    ...{ kind: 'pause', service, held, takeoverMs, callsOnWire, leasesEndMs },
    ...{ atWaking, whileAlone, noticed, heldBySuccessor, wokenAtMs },
  };
}

/** Whether a worker has one of the tasks again, or all have ended. */
function isInOtherHands(tasks: readonly TaskDocument[]): boolean {
  const open = tasks.filter(({ status }) => status === 'in_progress' || status === 'pending');
  return open.length === 0 || open.some(({ status }) => status === 'in_progress');
}

/** The tasks when what was on its way to the store has arrived: as two looks in a row have found them. */
async function restingTasks(field: Battlefield, tasks: readonly TaskDocument[]): Promise<TaskDocument[]> {
  let before = '';
  return until(
    'rest',
    async () => {
      const found = await currentOf(field, tasks);
      const isSame = JSON.stringify(found) === before;
      before = JSON.stringify(found);
      return isSame && found;
    },
    REST_TIMEOUT_MS,
    LOOK_EVERY_MS,
  );
}
