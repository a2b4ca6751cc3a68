import type { PartitionLimits, PartitionOffset, TopicPartition } from '../clients.js';

/** Where a member starts to read a partition. */
export interface StartingPoint extends PartitionOffset {
  /** The group never committed here. */
  readonly isNew: boolean;
}

/**
 * Where to start reading: where the group stands, else at the beginning or the end of what is there.
 * @throws Error when a partition is unknown, because it was created or deleted just now
 */
export function startingPoints(
  partitions: readonly TopicPartition[],
  committed: readonly PartitionOffset[],
  limits: readonly PartitionLimits[],
  from: 'earliest' | 'latest',
): StartingPoint[] {
  return partitions.map(({ topic, partition }) => {
    const isThis = (other: TopicPartition): boolean => other.topic === topic && other.partition === partition;
    const known = committed.find(isThis);
    if (known !== undefined) return { topic, partition, offset: known.offset, isNew: false };
    const limit = limits.find(isThis);
    if (limit === undefined) throw new Error(`Nothing is known of partition ${partition} of ${topic}`);
    return { topic, partition, offset: from === 'latest' ? limit.end : limit.begin, isNew: true };
  });
}
