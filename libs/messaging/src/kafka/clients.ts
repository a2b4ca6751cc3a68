import type { IncomingMessage } from '../message-bus.js';
import type { SerialisedMessage } from '../serialise-messages.js';

/** A connection to the cluster that somebody opens and closes. */
export interface KafkaClient {
  connect(): Promise<void>;
  /** Says goodbye and closes what is open. May hang on a broker that does. */
  disconnect(): Promise<void>;
  /** Cuts every socket of this client and lets it open none again, so that whatever still hangs in it ends. */
  kill(): void;
}

/** Writes, idempotently as long as a failed batch is sent again as it was, before anything else to its topic. */
export interface ProducerClient extends KafkaClient {
  /** Resolves when every replica in sync has the messages. */
  send(topic: string, messages: readonly SerialisedMessage[]): Promise<void>;
}

export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

export interface PartitionOffset extends TopicPartition {
  /** The offset of the next message. */
  readonly offset: string;
}

/** What a partition holds now: `begin` is its oldest message, `end` the place of the next one to come. */
export interface PartitionLimits extends TopicPartition {
  readonly begin: string;
  readonly end: string;
}

export interface TopicToCreate {
  readonly name: string;
  readonly partitions: number;
  readonly replicationFactor?: number | undefined;
  readonly configEntries: Readonly<Record<string, string>>;
}

/** Questions to the cluster, and the creation of topics. */
export interface AdminClient extends KafkaClient {
  /** Resolves when a broker answered. */
  askCluster(): Promise<void>;
  topicExists(topic: string): Promise<boolean>;
  /** Resolves also when somebody else was faster. */
  createTopic(topic: TopicToCreate): Promise<void>;
  /** Where the group stands; partitions in which it never committed are absent. */
  committedOffsets(groupId: string, topics: readonly string[]): Promise<PartitionOffset[]>;
  limitsOf(topic: string): Promise<PartitionLimits[]>;
}

/** Messages as they were fetched, of one partition, in order. */
export interface FetchedBatch extends TopicPartition {
  readonly messages: readonly IncomingMessage[];
  /** Where the next fetch goes on. */
  readonly nextOffset: string;
  /** Whether the member still wants them: neither has it left, nor was it sent elsewhere meanwhile. */
  isWanted(): boolean;
  /** Goes on after them; without it the same messages are fetched again. */
  markTaken(): void;
}

/** What a member of a group hears. None of these may throw. */
export interface GroupListener {
  /** The group was shared out anew. Called before anything is fetched for the new share. */
  onAssigned(memberId: string, assigned: readonly TopicPartition[]): void;
  /** The group is about to be shared out anew. */
  onRebalancing(): void;
  onBatch(batch: FetchedBatch): Promise<void>;
  onSignOfLife(): void;
  /** The member has ended by itself; it does not come back. */
  onCrashed(error: Error): void;
}

/** One membership in a consumer group, from joining to leaving. */
export interface GroupClient extends KafkaClient {
  join(listener: GroupListener): Promise<void>;
  /** Makes the next fetch start there, and what was fetched from elsewhere unwanted. */
  seek(to: PartitionOffset): void;
  /** Fetches no more of this partition until it is released. */
  hold(partition: TopicPartition): void;
  release(partition: TopicPartition): void;
  commit(offsets: readonly PartitionOffset[]): Promise<void>;
}

export interface GroupClientOptions {
  readonly groupId: string;
  readonly topics: readonly string[];
  readonly from: 'earliest' | 'latest';
}

/** Opens clients; each has its own sockets, so that ending one never disturbs another. */
export interface KafkaClients {
  admin(): AdminClient;
  producer(): ProducerClient;
  group(options: GroupClientOptions): GroupClient;
}
