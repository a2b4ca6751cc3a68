import type { IncomingMessage } from '../src/message-bus.js';
import type { GroupClient, GroupListener, PartitionOffset, TopicPartition } from '../src/kafka/clients.js';
import { FakeClient } from './fake-client.js';

/** A member of a group whose broker is the test. */
export class FakeGroupClient extends FakeClient implements GroupClient {
  readonly commits: PartitionOffset[][] = [];
  readonly seeks: PartitionOffset[] = [];
  readonly held: TopicPartition[] = [];
  readonly released: TopicPartition[] = [];
  joining: () => Promise<void> = () => Promise.resolve();
  committing: () => Promise<void> = () => Promise.resolve();
  #listener: GroupListener | null = null;

  async join(listener: GroupListener): Promise<void> {
    this.#listener = listener;
    await this.joining();
  }

  seek(to: PartitionOffset): void {
    this.seeks.push(to);
  }

  hold(partition: TopicPartition): void {
    this.held.push(partition);
  }

  release({ topic, partition }: TopicPartition): void {
    this.released.push({ topic, partition });
  }

  async commit(offsets: readonly PartitionOffset[]): Promise<void> {
    await this.committing();
    this.commits.push([...offsets]);
  }

  /** The newest offset that was committed in each partition, as `topic/partition -> offset`. */
  get committed(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.commits.flat().map(({ topic, partition, offset }) => [`${topic}/${partition}`, offset]),
    );
  }

  get listener(): GroupListener {
    if (this.#listener === null) throw new Error('Nobody joined.');
    return this.#listener;
  }

  assign(memberId: string, ...partitions: number[]): void {
    this.listener.onAssigned(
      memberId,
      partitions.map((partition) => ({ topic: 't', partition })),
    );
  }

  /** Hands over `count` messages of a partition of `t`, from an offset on. Resolves with whether they were taken. */
  async fetch(partition: number, from: number, count: number, { wanted = true } = {}): Promise<boolean> {
    let taken = false;
    await this.listener.onBatch({
      topic: 't',
      partition,
      messages: Array.from({ length: count }, (_, index) => messageAt(partition, from + index)),
      nextOffset: String(from + count),
      isWanted: () => wanted,
      markTaken: () => {
        taken = true;
      },
    });
    return taken;
  }
}

export function messageAt(partition: number, offset: number): IncomingMessage {
  return { topic: 't', partition, offset: String(offset), key: null, text: String(offset) };
}
