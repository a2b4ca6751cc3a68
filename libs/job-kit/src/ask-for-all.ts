/** The state of a list that is being filled by asking, and asking again for what is missing. */
export interface AskedList<T> {
  readonly items: readonly T[];
  /** Items that were asked for and never given. */
  readonly missing: number;
}

export interface AskForAllOptions<T> {
  readonly wanted: number;
  /** How often to ask at the most; answers already paid for are replayed first and count. */
  readonly maxRounds: number;
  /** Asks for `count` items, knowing those that are there; may give fewer or more. */
  readonly ask: (round: number, count: number, have: readonly T[]) => Promise<readonly T[]>;
  /** Whether a new item may join the ones before it. */
  readonly accepts: (item: T, have: readonly T[]) => boolean;
}

/**
 * Asks until exactly the wanted number of items is there: only the missing ones are asked for again, items too many are
 * left out, and a repeated item is not accepted. Gives up after `maxRounds` and says how many are missing.
 */
export async function askForAll<T>(options: AskForAllOptions<T>): Promise<AskedList<T>> {
  const { wanted, maxRounds, ask, accepts } = options;
  const items: T[] = [];
  for (let round = 0; round < maxRounds && items.length < wanted; round += 1) {
    for (const item of await ask(round, wanted - items.length, items)) {
      if (items.length < wanted && accepts(item, items)) items.push(item);
    }
  }
  return { items, missing: wanted - items.length };
}
