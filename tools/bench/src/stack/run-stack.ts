import { TOPICS } from '@generia/contracts';
import { plainPictures } from '@generia/gemini-emulator';
import { askFor, openTcpProxy, type Pipeline, startPipeline } from '@generia/pipeline-e2e';

import { callTree } from '../measures/call-tree.js';
import { type CallLimits, scheduleBound } from '../measures/schedule-bound.js';
import { cpuMsOfTree, rssBytesOfTree } from '../processes/process-tree.js';
import {
  type CommandCounts,
  commandCounter,
  countedSince,
  perTask,
  readsOf,
  writesOf,
} from './command-counter.js';
import { mongoPid } from './mongo-pid.js';

const TIMEOUT_MS = 300_000;

/** What worlds took on the five services and the real servers. */
export interface StackRun {
  readonly ms: number;
  readonly tasks: number;
  /** The least possible time / ours. */
  readonly efficiency: number;
  readonly writesPerTask: number;
  readonly readsPerTask: number;
  /** Each kind of request for a task, by command and collection. */
  readonly requestsPerTask: string;
  readonly messagesPerTask: number;
  readonly cpuMsPerTask: number;
  /** Of the processor time of the services and the MongoDB server together, what the server took. */
  readonly shareOfWireServer: number;
  /** Of each service, before there was a world. */
  readonly restBytes: Readonly<Record<string, number>>;
}

export interface StackRunOptions {
  readonly worlds: number;
  readonly latencyMs: number;
  readonly limits: CallLimits;
}

/** Makes worlds of 10/50 on the running stack, all asked for at once. @throws when one does not complete */
export async function runOnStack({ worlds, latencyMs, limits }: StackRunOptions): Promise<StackRun> {
  const uri = process.env.MONGODB_URI ?? '';
  const host = new URL(uri).host;
  const counts: CommandCounts = {};
  const proxy = await openTcpProxy(host, { watch: () => ({ sent: commandCounter(counts) }) });
  try {
    const pipeline = await startPipeline({
      ...{ latencyMs, drawPicture: plainPictures },
      env: {
        MONGODB_URI: uri.replace(host, proxy.address),
        MAX_CONCURRENT_LLM_REQUESTS: String(limits.text),
        MAX_CONCURRENT_IMAGE_REQUESTS: String(limits.image),
      },
    });
    try {
      const pids = pipeline.services.map(({ pid }) => pid);
      const restBytes: Record<string, number> = {};
      for (const { service, pid } of pipeline.services) restBytes[service] = await rssBytesOfTree(pid);
      const messages = await countMessages(pipeline);
      const server = await mongoPid();
      const before = await cpuMs(pids, server);
      const countsBefore = { ...counts };
      const startedAtMs = Date.now();
      const ids = await askFor(pipeline, worlds, 10, 50);
      const ended = await pipeline.untilEnded(ids, TIMEOUT_MS);
      const after = await cpuMs(pids, server);
      const asked = countedSince(countsBefore, counts);
      const incomplete = ended.find(({ status }) => status !== 'completed');
      if (incomplete) throw new Error(`A world ended ${incomplete.status}.`);
      const ms = Math.max(...ended.map(({ updated_at }) => updated_at.getTime())) - startedAtMs;
      const { tasks, boundMs } = await whatWasDone(pipeline, ids, latencyMs, limits);
      const ours = after.services - before.services;
      const theirs = after.server - before.server;
      return {
        ...{ ms, tasks, restBytes, efficiency: boundMs / ms },
        writesPerTask: writesOf(asked) / tasks,
        readsPerTask: readsOf(asked) / tasks,
        requestsPerTask: perTask(asked, tasks),
        messagesPerTask: messages() / tasks,
        cpuMsPerTask: ours / tasks,
        shareOfWireServer: theirs / (ours + theirs),
      };
    } finally {
      await pipeline.close();
    }
  } finally {
    await proxy.close();
  }
}

async function countMessages({ bus }: Pipeline): Promise<() => number> {
  let count = 0;
  await bus.subscribe({
    topics: Object.values(TOPICS),
    groupId: 'bench-messages',
    from: 'latest',
    onMessage: async () => {
      count += 1;
    },
  });
  return () => count;
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
  return { tasks: tasks.flat().length, boundMs: scheduleBound(trees, () => latencyMs, limits).boundMs };
}

async function cpuMs(pids: readonly number[], server: number) {
  const services = (await Promise.all(pids.map(cpuMsOfTree))).reduce((sum, ms) => sum + ms, 0);
  return { services, server: await cpuMsOfTree(server) };
}
