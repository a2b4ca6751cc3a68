import { setTimeout as sleep } from 'node:timers/promises';

import { Queue, Worker } from 'bullmq';

import { worldCalls } from './world-calls.mjs';

/** How soon a job of a worker that vanished is taken over; as long as a lease of ours. */
const LOCK_MS = 5_000;
const LOOK_MS = 20;
const QUEUES = ['text', 'image'];

/**
 * BullMQ: a job for a task on the queue of its calls, as many at once as calls may be; it keeps each answer in its data
 * and adds its children under ids that are the same every time.
 */
export async function start(plan, { redisPort }) {
  const { make } = worldCalls(plan);
  const connection = { host: '127.0.0.1', port: redisPort, maxRetriesPerRequest: null };
  const queues = Object.fromEntries(QUEUES.map((name) => [name, new Queue(name, { connection })]));

  const add = async (ids) => {
    for (const kind of QUEUES) {
      const jobs = ids
        .filter((id) => plan.nodes[id].kind === kind)
        .map((id) => ({ name: 'task', data: { id, answers: {} }, opts: { jobId: id } }));
      if (jobs.length > 0) await queues[kind].addBulk(jobs);
    }
  };

  const work = async (job) => {
    const { calls, children } = plan.nodes[job.data.id];
    for (const call of calls) {
      if (call in job.data.answers) continue;
      const answer = await make(call);
      await job.updateData({ ...job.data, answers: { ...job.data.answers, [call]: answer } });
    }
    await add(children);
  };

  const allCompleted = async (total) => {
    for (;;) {
      const counts = await Promise.all(QUEUES.map((name) => queues[name].getCompletedCount()));
      if (counts[0] + counts[1] >= total) return;
      await sleep(LOOK_MS);
    }
  };

  const below = (ids) => ids.reduce((sum, id) => sum + 1 + below(plan.nodes[id].children), 0);
  let total = 0;
  let failed;

  const startWorkers = () =>
    new Promise((_, reject) => {
      for (const name of QUEUES) {
        const worker = new Worker(name, work, {
          ...{ connection, concurrency: plan.limits[name], autorun: false },
          ...{ lockDuration: LOCK_MS, stalledInterval: LOCK_MS / 2, maxStalledCount: 10 },
        });
        worker.on('error', reject);
        worker.on('failed', (_job, error) => reject(error));
        void worker.run();
      }
    });

  return {
    async run(roots = plan.roots) {
      failed ??= startWorkers();
      total += below(roots);
      await add(roots);
      await Promise.race([allCompleted(total), failed]);
    },
  };
}
