/** How pieces of work with the same key go together. */
export interface GatherOptions {
  /**
   * A batch does not wait for the one before: only what is asked for at the same moment goes together, and what hangs
   * holds up nothing else.
   */
  readonly sideBySide?: boolean;
  /**
   * What each batch waits for before it begins, so that others may come along: the rest of this turn of the event loop, for work
   * that is a trip. Unless told, the first waits for who asks at the same moment, and the next ones for nobody.
   */
  readonly untilAsked?: (() => Promise<void>) | undefined;
}

/** Asks for one piece of work, by the key of those that it may be done together with. */
export type Gathered<In, Out> = (key: string, item: In) => Promise<Out>;

const MAX_ITEMS = 100;

interface Waiting<In, Out> {
  readonly item: In;
  readonly resolve: (result: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does together what was asked for while the work before it was under way, so that nobody waits long for company, and many
 * who ask at once cost as much as few. Pieces with the same key are done one batch after the other, in their order.
 *
 * @param work does all of the items; its results are theirs, in their order, and its failure is that of each
 */
export function gather<In, Out>(
  work: (items: readonly In[], key: string) => Promise<readonly Out[]>,
  { sideBySide = false, untilAsked }: GatherOptions = {},
): Gathered<In, Out> {
  const queues = new Map<string, Waiting<In, Out>[]>();

  async function drain(key: string, queue: Waiting<In, Out>[]): Promise<void> {
    // Whoever asks at the same moment comes along.
    await (untilAsked?.() ?? Promise.resolve());
    if (sideBySide) queues.delete(key);
    while (queue.length > 0) {
      const batch = queue.splice(0, MAX_ITEMS);
      try {
        const items = batch.map(({ item }) => item);
        const results = await work(items, key);
        for (const [i, { resolve }] of batch.entries()) resolve(results[i] as Out);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      if (untilAsked && queue.length > 0) await untilAsked();
    }
    if (!sideBySide) queues.delete(key);
  }

  return (key, item) =>
    new Promise((resolve, reject) => {
      const waiting = { item, resolve, reject };
      const queue = queues.get(key);
      if (queue) {
        queue.push(waiting);
        return;
      }
      const opened = [waiting];
      queues.set(key, opened);
      void drain(key, opened);
    });
}
