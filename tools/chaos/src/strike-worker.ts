import type { TaskDocument } from '@generia/contracts';
import { type Pipeline, type ServiceProcess, until } from '@generia/pipeline-e2e';

import { STRUCK, type StruckService } from './choose-struck.js';
import type { Strike, StrikeKind } from './facts.js';

/** Long enough for every lease to run out and every worker to start anew, on a machine that is busy with other things. */
const TAKEOVER_TIMEOUT_MS = 120_000;

/** Seldom enough that looking is no load beside the work itself. */
const LOOK_EVERY_MS = 250;

/** Where worlds are made, and which. */
export interface Battlefield {
  readonly pipeline: Pipeline;
  readonly worldIds: readonly string[];
}

/** Kills, stops or puts to sleep the worker of a service that has one. Another takes its place. */
export async function strikeWorker(
  field: Battlefield,
  kind: StrikeKind,
  service: StruckService,
): Promise<Strike> {
  const { pipeline } = field;
  const process = pipeline.service(service);
  if (kind === 'pause') return pause(field, process);
  const callsOnWire = openCalls(pipeline);
  const struckAtMs = Date.now();
  const before = kind === 'term' ? await heldBy(field, service) : [];
  const ended = kind === 'term' ? process.stop() : process.kill();
  pipeline.forget(process);
  await pipeline.launch(service);
  const exitCode = await ended;
  const goneAtMs = Date.now();
  if (kind === 'term' && exitCode !== 0)
    throw new Error(`${service} ended with ${String(exitCode)} when it was asked to.`);
  // Nobody can have taken a task of a killed worker over yet: its leases live.
  const held = kind === 'term' ? before : await heldBy(field, service);
  const kept = kind === 'term' ? await keptBy(field, before) : [];
  const leasesEndMs = lastLeaseEnd(held) - goneAtMs;
  const takeoverMs = await takeover(field, held, struckAtMs);
  const unansweredClaims = linesOf(process, 'could not claim a task; looking again in a moment');
  return { kind, service, held, takeoverMs, callsOnWire, leasesEndMs, kept, unansweredClaims };
}

async function pause(field: Battlefield, sleeper: ServiceProcess): Promise<Strike> {
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
    TAKEOVER_TIMEOUT_MS,
    LOOK_EVERY_MS,
  );
}

function linesOf({ lines }: ServiceProcess, message: string): number {
  return lines.filter(({ msg }) => msg === message).length;
}

function openCalls({ emulator }: Pipeline): number {
  return emulator.calls().filter(({ endedAt }) => endedAt === null).length;
}

/** When the last of the leases runs out, by the clock of the machine. */
function lastLeaseEnd(held: readonly TaskDocument[]): number {
  return Math.max(0, ...held.map(({ lease_expires_at }) => lease_expires_at?.getTime() ?? 0));
}

/** What is still in the hands of the workers that held these tasks. */
async function keptBy(field: Battlefield, before: readonly TaskDocument[]): Promise<TaskDocument[]> {
  const gone = new Set(before.map(({ worker_id }) => worker_id));
  return (await tasksOf(field)).filter(
    ({ status, worker_id }) => status === 'in_progress' && gone.has(worker_id),
  );
}

async function tasksOf({ pipeline, worldIds }: Battlefield): Promise<TaskDocument[]> {
  return (await Promise.all(worldIds.map((id) => pipeline.repositories.tasks.listOfWorld(id)))).flat();
}

/** How many tasks the workers of each service hold. */
export async function countHeld(field: Battlefield): Promise<Map<StruckService, number>> {
  const tasks = await tasksOf(field);
  return new Map(STRUCK.map((service) => [service, tasks.filter(isHeldBy(service)).length]));
}

async function heldBy(field: Battlefield, service: StruckService): Promise<TaskDocument[]> {
  return (await tasksOf(field)).filter(isHeldBy(service));
}

function isHeldBy(service: StruckService) {
  return ({ status, worker_id }: TaskDocument): boolean =>
    status === 'in_progress' && worker_id?.startsWith(`${service}-`) === true;
}

async function currentOf({ pipeline }: Battlefield, tasks: readonly TaskDocument[]): Promise<TaskDocument[]> {
  const found = await Promise.all(tasks.map(({ _id }) => pipeline.repositories.tasks.findById(_id)));
  return found.filter((task) => task !== null);
}

/** Milliseconds until each of the tasks is free for others or has ended; null when that does not come. */
async function takeover(
  field: Battlefield,
  held: readonly TaskDocument[],
  sinceMs: number,
): Promise<number | null> {
  const tokens = new Map(held.map(({ _id, lease_token }) => [_id, lease_token]));
  let waiting = held;
  const isOver = async (): Promise<boolean> => {
    waiting = (await currentOf(field, waiting)).filter(
      ({ _id, lease_token, status }) => lease_token <= (tokens.get(_id) ?? 0) && status === 'in_progress',
    );
    return waiting.length === 0;
  };
  try {
    await until('takeover', isOver, TAKEOVER_TIMEOUT_MS, LOOK_EVERY_MS);
    return Date.now() - sinceMs;
  } catch {
    return null;
  }
}
