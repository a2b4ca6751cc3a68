/** A message to send. Messages with one key go to one partition and keep their order. */
export interface OutgoingMessage {
  readonly key: string;
  /** Anything that JSON can carry. */
  readonly value: unknown;
}

/** A message as its consumer gets it. */
export interface IncomingMessage {
  readonly topic: string;
  readonly partition: number;
  /** Grows by one within a partition. */
  readonly offset: string;
  readonly key: string | null;
  /** The text as it was sent; parsing it is the consumer's work, because anyone may write to a topic. */
  readonly text: string;
}

export interface SubscribeOptions {
  readonly topics: readonly string[];
  /** Consumers of one group share the partitions; each group gets every message. */
  readonly groupId: string;
  /** Where a new group starts: with what was sent before it, or only with what comes. Default: `earliest`. */
  readonly from?: 'earliest' | 'latest';
  /**
   * Called for one message at a time in each partition, in order. When it resolves, the message counts as consumed;
   * when it rejects, the same message comes again after a pause. It must return within milliseconds: it takes work, it
   * does not do it.
   */
  readonly onMessage: (message: IncomingMessage) => Promise<void>;
}

/** A running consumer. */
export interface Subscription {
  /** Stops delivery after the messages now being handled; nothing is lost. */
  pause(): void;
  resume(): void;
  /**
   * Leaves the group; its partitions go to the others of the group. Resolves when what is being handled has ended, so a
   * handler must not wait for its own end here.
   */
  stop(): Promise<void>;
}

/** Topics with Kafka's promises: ordered per partition, at least once, groups that share the work. */
export interface MessageBus {
  /** Resolves when the bus has taken the messages. */
  publish(topic: string, messages: readonly OutgoingMessage[]): Promise<void>;
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /** Resolves when the bus answers; rejects with the reason when it does not. */
  ping(): Promise<void>;
  /** Stops every consumer, flushes what was published. */
  close(): Promise<void>;
}
