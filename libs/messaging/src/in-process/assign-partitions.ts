/** A topic to share out, and which members (by their place in the group) read it. */
export interface SharedTopic {
  readonly name: string;
  readonly partitions: number;
  readonly readers: readonly number[];
}

/**
 * Shares the partitions of a group's topics among its members: each partition goes to the reader of its topic that has
 * the fewest so far, the one that joined first on a tie. Answers, per topic, the member of each partition, or null
 * where nobody reads the topic.
 */
export function assignPartitions(topics: readonly SharedTopic[]): Map<string, (number | null)[]> {
  const load = new Map<number, number>();
  const loadOf = (member: number): number => load.get(member) ?? 0;
  const assignment = new Map<string, (number | null)[]>();
  for (const topic of topics.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const owners = Array.from({ length: topic.partitions }, () => {
      const owner = leastLoaded(topic.readers, loadOf);
      if (owner !== null) load.set(owner, loadOf(owner) + 1);
      return owner;
    });
    assignment.set(topic.name, owners);
  }
  return assignment;
}

function leastLoaded(readers: readonly number[], loadOf: (member: number) => number): number | null {
  let best: number | null = null;
  for (const reader of readers) {
    if (best === null || loadOf(reader) < loadOf(best)) best = reader;
  }
  return best;
}
