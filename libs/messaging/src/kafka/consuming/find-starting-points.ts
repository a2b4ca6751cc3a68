import type { AdminClient, TopicPartition } from '../clients.js';
import { startingPoints, type StartingPoint } from './starting-points.js';

export type FindStartingPoints = (
  groupId: string,
  partitions: readonly TopicPartition[],
  from: 'earliest' | 'latest',
) => Promise<StartingPoint[]>;

/** Asks the cluster where the group stands in these partitions, and what they hold where it does not stand anywhere. */
export async function findStartingPoints(
  admin: AdminClient,
  ...[groupId, partitions, from]: Parameters<FindStartingPoints>
): Promise<StartingPoint[]> {
  const topics = [...new Set(partitions.map(({ topic }) => topic))];
  const committed = await admin.committedOffsets(groupId, topics);
  const isNew = ({ topic, partition }: TopicPartition): boolean =>
    !committed.some((known) => known.topic === topic && known.partition === partition);
  const newTopics = new Set(partitions.filter(isNew).map(({ topic }) => topic));
  const limits = await Promise.all([...newTopics].map((topic) => admin.limitsOf(topic)));
  return startingPoints(partitions, committed, limits.flat(), from);
}
