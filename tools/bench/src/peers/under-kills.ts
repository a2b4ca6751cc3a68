import type { PeerWorker } from './peer-worker.js';

/** Resolves when it is time, or nobody waits for it any more. */
export type KillMoment = (signal: AbortSignal) => Promise<void>;

/**
 * Runs workers one after the other, each until its moment to be killed comes, the last one to the end.
 *
 * @throws an Error when all is done before the last moment
 */
export async function underKills(
  startWorker: () => Promise<PeerWorker>,
  moments: readonly KillMoment[],
): Promise<void> {
  for (const moment of moments) {
    const worker = await startWorker();
    const ended = worker.run().then(
      () => 'done',
      () => 'killed',
    );
    const waiting = new AbortController();
    const first = await Promise.race([ended, moment(waiting.signal).then(() => 'moment')]);
    waiting.abort();
    if (first !== 'moment') throw new Error(`The worker was ${first} before its moment had come.`);
    await worker.kill();
    await ended;
  }
  const last = await startWorker();
  await last.run();
  await last.close();
}
