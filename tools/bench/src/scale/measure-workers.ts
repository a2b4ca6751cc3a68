import { setTimeout as sleep } from 'node:timers/promises';

import type { Pipeline, ServiceProcess } from '@generia/pipeline-e2e';

import { median } from '../measures/median.js';
import { cpuMsOfTree, queuedMsOf, rssBytesOfTree } from '../processes/process-tree.js';
import { type CommandTimes, timesPerTask } from '../stack/command-times.js';

/** What image-workers did in a while, and what it took. */
export interface WorkersRun {
  readonly tasks: number;
  readonly tasksPerSecond: number;
  readonly cpuMsPerTask: number;
  /** To MongoDB, of all services. */
  readonly commandsPerTask: number;
  readonly claimMs: number;
  /** A search of a sweep; where nothing is due it makes one. */
  readonly sweepMs: number;
  readonly megabytesEach: number;
  /** Of a core: what the services took that did none of these tasks, and what the MongoDB server took. */
  readonly restOfServices: number;
  readonly wireServer: number;
  /** Threads of the MongoDB server that were ready to run and got no processor, at a time. */
  readonly wireServerQueued: number;
  /** What was asked of it for a task, by the time that it took. */
  readonly asked: string;
}

export interface MeasuredPipeline {
  readonly pipeline: Pipeline;
  readonly mongoPid: number;
  /** Gives what was counted so far and begins anew. */
  readonly takeTimes: () => CommandTimes;
}

const MEGABYTE = 1_000_000;
const LOOK_MS = 200;

/** Looks at the image-workers for so long, or until they have done `tasks`. */
export async function measureWorkers(
  { pipeline, mongoPid, takeTimes }: MeasuredPipeline,
  { windowMs, tasks }: { readonly windowMs: number; readonly tasks: number },
): Promise<WorkersRun> {
  const workers = pipeline.services.filter(({ service }) => service === 'image-worker');
  const others = pipeline.services.filter(({ service }) => service !== 'image-worker');
  const look = async () => ({
    atMs: performance.now(),
    done: await sumOf(workers, portraitsDrawn),
    cpuMs: await sumOf(workers, ({ pid }) => cpuMsOfTree(pid)),
    othersMs: await sumOf(others, ({ pid }) => cpuMsOfTree(pid)),
    mongoMs: await cpuMsOfTree(mongoPid),
    mongoQueuedMs: await queuedMsOf(mongoPid),
  });
  takeTimes();
  const before = await look();
  for (;;) {
    await sleep(LOOK_MS);
    const isOver = performance.now() - before.atMs >= windowMs;
    if (isOver || (await sumOf(workers, portraitsDrawn)) - before.done >= tasks) break;
  }
  const after = await look();
  const times = takeTimes();
  const { claimsMs, searchesMs, counts } = times;
  const ms = after.atMs - before.atMs;
  const done = after.done - before.done;
  const commands = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    tasks: done,
    tasksPerSecond: (done / ms) * 1_000,
    cpuMsPerTask: (after.cpuMs - before.cpuMs) / done,
    commandsPerTask: commands / done,
    claimMs: median(claimsMs),
    sweepMs: median(searchesMs),
    megabytesEach: (await sumOf(workers, ({ pid }) => rssBytesOfTree(pid))) / workers.length / MEGABYTE,
    restOfServices: (after.othersMs - before.othersMs) / ms,
    wireServer: (after.mongoMs - before.mongoMs) / ms,
    wireServerQueued: (after.mongoQueuedMs - before.mongoQueuedMs) / ms,
    asked: timesPerTask(times, done),
  };
}

/** How many the workers that run have drawn so far. */
export function portraitsDrawnIn({ services }: Pipeline): Promise<number> {
  return sumOf(
    services.filter(({ service }) => service === 'image-worker'),
    portraitsDrawn,
  );
}

async function sumOf(
  workers: readonly ServiceProcess[],
  figure: (worker: ServiceProcess) => Promise<number>,
): Promise<number> {
  return (await Promise.all(workers.map(figure))).reduce((sum, value) => sum + value, 0);
}

/** As its metrics tell. */
async function portraitsDrawn(worker: ServiceProcess): Promise<number> {
  const { text } = await worker.get('/metrics');
  const line = text
    .split('\n')
    .find(
      (one) =>
        one.startsWith('generia_task_attempts_total{') &&
        one.includes('type="generate_character_avatar"') &&
        one.includes('outcome="completed"'),
    );
  return Number(line?.slice(line.lastIndexOf(' ') + 1) ?? 0);
}
