import { setTimeout as sleep } from 'node:timers/promises';

import { plainPictures } from '@generia/gemini-emulator';
import { openTcpProxy, startPipeline } from '@generia/pipeline-e2e';

import { commandTimer, noCommandTimes } from '../stack/command-times.js';
import { serverPids } from '../stack/server-pids.js';
import {
  type MeasuredPipeline,
  measureWorkers,
  portraitsDrawnIn,
  type WorkersRun,
} from './measure-workers.js';
import { openWorldQueue, type WorldQueue } from './queue-worlds.js';

export interface WorkersCase {
  /** Queued when it begins. */
  readonly worlds: number;
  readonly processes: number;
}

export interface WorkersRuns {
  readonly runs: readonly (WorkersCase & WorkersRun)[];
  /** The case that the servers did not bear. */
  readonly brokeOff?: { readonly at: WorkersCase; readonly reason: string };
}

export interface WorkersOptions {
  readonly windowMs: number;
  readonly portraitsPerWorld: number;
  readonly latencyMs: number;
  /** Of each process. */
  readonly tasksAtOnce: number;
}

/**
 * Measures the cases one after the other on one pipeline, so neither worlds nor processes may become fewer.
 */
export async function runWorkers(
  cases: readonly WorkersCase[],
  { windowMs, portraitsPerWorld, latencyMs, tasksAtOnce }: WorkersOptions,
): Promise<WorkersRuns> {
  const uri = process.env.MONGODB_URI ?? '';
  const { host } = new URL(uri);
  let times = noCommandTimes();
  const takeTimes = () => {
    const taken = times;
    times = noCommandTimes();
    return taken;
  };
  const proxy = await openTcpProxy(host, {
    watch: () =>
      commandTimer(
        () => times,
        () => performance.now(),
      ),
  });
  try {
    const pipeline = await startPipeline({
      ...{ latencyMs, drawPicture: plainPictures },
      env: {
        MONGODB_URI: uri.replace(host, proxy.address),
        MAX_CONCURRENT_TASKS: String(tasksAtOnce),
      },
    });
    try {
      const queue = await openWorldQueue(pipeline);
      try {
        const measured = { pipeline, mongoPid: (await serverPids()).mongo, takeTimes };
        return await runCases(cases, { measured, queue, windowMs, portraitsPerWorld });
      } finally {
        await queue.close();
      }
    } finally {
      await pipeline.close();
    }
  } finally {
    await proxy.close();
  }
}

/** New worlds are measured when their statuses have been looked at once, which writes all of them. */
const FIRST_LOOK_MS = 40;

interface Prepared extends Pick<WorkersOptions, 'windowMs' | 'portraitsPerWorld'> {
  readonly measured: MeasuredPipeline;
  readonly queue: WorldQueue;
}

async function runCases(
  cases: readonly WorkersCase[],
  { measured, queue, windowMs, portraitsPerWorld }: Prepared,
): Promise<WorkersRuns> {
  const { pipeline } = measured;
  const runs: (WorkersCase & WorkersRun)[] = [];
  const drawnBefore = await portraitsDrawnIn(pipeline);
  let queued = 0;
  for (const one of cases) {
    try {
      const running = pipeline.services.filter(({ service }) => service === 'image-worker').length;
      for (let more = running; more < one.processes; more += 1) await pipeline.add('image-worker');
      const waiting = async () => queued - (await portraitsDrawnIn(pipeline)) + drawnBefore;
      const missing = one.worlds - Math.ceil((await waiting()) / portraitsPerWorld);
      await queue.add(missing, portraitsPerWorld);
      queued += missing * portraitsPerWorld;
      await sleep(missing * FIRST_LOOK_MS);
      runs.push({ ...one, ...(await measureWorkers(measured, { windowMs, tasks: await waiting() })) });
    } catch (error) {
      return { runs, brokeOff: { at: one, reason: String(error) } };
    }
  }
  return { runs };
}
