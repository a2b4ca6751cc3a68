/** Asks for one piece of work, by the key of those that it may be done together with. */
export type GatheredUntilCommit<In, Out> = (key: string, item: In) => Promise<Out>;

const MAX_ITEMS = 100;

interface Waiting<In, Out> {
  readonly item: In;
  readonly resolve: (result: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does together what is asked for until the store comes to write it: nobody waits for the work before to end, and many who
 * ask while the store is busy cost as much as one.
 *
 * @param work is begun with the first item; `take` says which there are and lets no more in. Its results are theirs, in their
 *   order, and its failure is that of each.
 */
export function gatherUntilCommit<In, Out>(
  work: (take: () => readonly In[], key: string) => Promise<readonly Out[]>,
): GatheredUntilCommit<In, Out> {
  const open = new Map<string, Waiting<In, Out>[]>();

  async function begin(key: string, batch: Waiting<In, Out>[]): Promise<void> {
    const close = (): void => {
      if (open.get(key) === batch) open.delete(key);
    };
    const take = (): readonly In[] => {
      close();
      return batch.map(({ item }) => item);
    };
    try {
      const results = await work(take, key);
      for (const [i, { resolve }] of batch.entries()) resolve(results[i] as Out);
    } catch (error) {
      close();
      for (const { reject } of batch) reject(error);
    }
  }

  return (key, item) =>
    new Promise((resolve, reject) => {
      const waiting = { item, resolve, reject };
      const batch = open.get(key);
      if (batch && batch.length < MAX_ITEMS) {
        batch.push(waiting);
        return;
      }
      const begun = [waiting];
      open.set(key, begun);
      void begin(key, begun);
    });
}
