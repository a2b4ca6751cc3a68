import { askFor, type Pipeline } from '@generia/pipeline-e2e';
import { emptyCollections } from '@generia/stack';

import { callTree } from '../measures/call-tree.js';
import { callJobs } from '../measures/call-jobs.js';
import { type CallLimits, scheduleBound } from '../measures/schedule-bound.js';
import { tightBoundMs } from '../measures/tight-bound.js';
import { countedSince, perTask, readsOf, writesOf } from './command-counts.js';
import { type ProcessorTime, watchProcessorTime } from './processor-time.js';
import type { OpenStack } from './with-stack.js';

/** Worlds that take longer are stuck: 20 at once took two minutes on a machine with much other work. */
const TIMEOUT_MS = 600_000;
/** What grows with every world. */
const OF_WORLDS = [
  ...['tasks', 'world_generation_status', 'world_parameters', 'world_ledgers', 'api_requests_history'],
  ...['worlds', 'characters', 'posts', 'media'],
];

/** Orchestrator, character-worker and post-worker: each process has its own places for texts. */
const TEXT_SERVICES = 3;

/** What worlds took on the five services and the real servers. */
export interface WorldsRun {
  readonly ms: number;
  readonly tasks: number;
  /** The plain bound: the longest chain of calls, or all calls of a kind shared out over its places. */
  readonly boundMs: number;
  /** The tight one: no schedule whatever takes less. */
  readonly tightMs: number;
  readonly writes: number;
  readonly reads: number;
  /** Each kind of request for a task, by command and collection. */
  readonly requestsPerTask: string;
  readonly messages: number;
  readonly spent: ProcessorTime;
}

export interface WorldsOptions {
  readonly worlds: number;
  readonly latencyMs: number;
}

/**
 * Makes worlds of 10/50, all asked for at once; those before are forgotten.
 *
 * @throws an Error when one does not complete
 */
export async function runWorlds(stack: OpenStack, { worlds, latencyMs }: WorldsOptions): Promise<WorldsRun> {
  const { pipeline, emulator, limits } = stack;
  await forgetWorlds(stack);
  await emulator.delayAnswers({ ms: latencyMs });
  const messagesBefore = await stack.messages();
  const commandsBefore = await stack.commands();
  const spentSince = await watchProcessorTime({ services: pipeline.services, emulatorPid: emulator.pid });
  const startedAtMs = Date.now();
  const ids = await askFor(pipeline, worlds, 10, 50);
  const ended = await pipeline.untilEnded(ids, TIMEOUT_MS);
  const spent = await spentSince();
  const commands = countedSince(commandsBefore, await stack.commands());
  const messages = (await stack.messages()) - messagesBefore;
  const incomplete = ended.find(({ status }) => status !== 'completed');
  if (incomplete) throw new Error(`A world ended ${incomplete.status}.`);
  const { tasks, boundMs, tightMs } = await whatWasDone(pipeline, ids, latencyMs, limits);
  return {
    ...{ tasks, boundMs, tightMs, spent, messages },
    ms: Math.max(...ended.map(({ updated_at }) => updated_at.getTime())) - startedAtMs,
    writes: writesOf(commands),
    reads: readsOf(commands),
    requestsPerTask: perTask(commands, tasks),
  };
}

/**
 * Takes what is kept of worlds out of the store: the wire server looks at all that it has whenever it searches, which MongoDB
 * with its indexes does not.
 */
export async function forgetWorlds({ pipeline }: Pick<OpenStack, 'pipeline'>): Promise<void> {
  await emptyCollections(process.env.MONGODB_URI ?? '', pipeline.database, OF_WORLDS);
}

/** Lets the services compile what they run: worlds with answers at once, of which nothing is told. */
export async function warmUp(stack: OpenStack, { rounds, worlds }: WarmUp): Promise<void> {
  for (let round = 0; round < rounds; round += 1) await runWorlds(stack, { worlds, latencyMs: 0 });
}

/** How much is made before anything is timed. */
export interface WarmUp {
  readonly rounds: number;
  /** Of each round, at once. */
  readonly worlds: number;
}

async function whatWasDone(
  { repositories }: Pipeline,
  ids: readonly string[],
  latencyMs: number,
  limits: CallLimits,
) {
  const tasks = await Promise.all(ids.map((id) => repositories.tasks.listOfWorld(id)));
  const calls = await Promise.all(ids.map((id) => repositories.apiRequests.listOfWorld(id)));
  const trees = tasks.flatMap((ofWorld, index) => callTree(ofWorld, calls[index] ?? []));
  const latencyOf = (): number => latencyMs;
  const places = { ...limits, text: limits.text * TEXT_SERVICES };
  const { boundMs } = scheduleBound(trees, latencyOf, places);
  return {
    ...{ tasks: tasks.flat().length, boundMs },
    tightMs: tightBoundMs(callJobs(trees, latencyOf).all, places),
  };
}
