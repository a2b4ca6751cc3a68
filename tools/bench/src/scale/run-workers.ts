import { plainPictures } from '@generia/gemini-emulator';
import { openTcpProxy, startPipeline } from '@generia/pipeline-e2e';

import { commandTimer, noCommandTimes } from '../stack/command-times.js';
import { mongoPid } from '../stack/mongo-pid.js';
import { measureWorkers, type WorkersRun } from './measure-workers.js';
import { openWorldQueue } from './queue-worlds.js';

export interface WorkersCase {
  /** Queued when it begins. */
  readonly worlds: number;
  readonly processes: number;
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
): Promise<(WorkersCase & WorkersRun)[]> {
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
        const measured = { pipeline, mongoPid: await mongoPid(), takeTimes };
        const runs: (WorkersCase & WorkersRun)[] = [];
        let waiting = 0;
        for (const one of cases) {
          const running = pipeline.services.filter(({ service }) => service === 'image-worker').length;
          for (let more = running; more < one.processes; more += 1) await pipeline.add('image-worker');
          const missing = one.worlds - Math.ceil(waiting / portraitsPerWorld);
          await queue.add(missing, portraitsPerWorld);
          waiting += missing * portraitsPerWorld;
          const run = await measureWorkers(measured, { windowMs, tasks: waiting });
          waiting = Math.max(0, waiting - run.tasks);
          runs.push({ ...one, ...run });
        }
        return runs;
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
