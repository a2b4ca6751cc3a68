import type { ConnectionOptions } from 'node:tls';

import type { Clock, Dice, Log } from '@generia/resilience';

import type { KafkaClients } from './clients.js';
import type { NewTopic } from './topics/topic-keeper.js';

/** A topic that is created when the bus opens, if it is missing. */
export interface DeclaredTopic extends NewTopic {
  /** As our code calls it. */
  readonly name: string;
}

interface PasswordOptions<Mechanism> {
  readonly mechanism: Mechanism;
  readonly username: string;
  readonly password: string;
}

export type SaslOptions =
  PasswordOptions<'plain'> | PasswordOptions<'scram-sha-256'> | PasswordOptions<'scram-sha-512'>;

export interface KafkaBusOptions {
  /** `host:port` of one or more brokers; the others are found through them. */
  readonly brokers: readonly string[];
  /** Who we are in the broker's logs and quotas. */
  readonly clientId: string;
  readonly log: Log;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Default: `Math.random`. */
  readonly dice?: Dice;
  /**
   * Partitions of a topic that the bus creates: as many members of a group can share it, and no more. Default: 6.
   */
  readonly partitions?: number;
  /** Copies of each partition of a topic that the bus creates. Default: what the broker is set to. */
  readonly replicationFactor?: number;
  /** Topics to create at once, or with settings of their own. Any other topic is created when it is first used. */
  readonly topics?: readonly DeclaredTopic[];
  /** What the broker calls a topic, by what our code calls it; only where the two differ. */
  readonly topicNames?: Readonly<Record<string, string>>;
  readonly ssl?: boolean | ConnectionOptions;
  readonly sasl?: SaslOptions;
  /** How long a refused message waits before it comes again. Default: 300. */
  readonly retryPauseMs?: number;
  /** How long `publish` tries before it rejects. Default: 10,000. */
  readonly publishTimeoutMs?: number;
  /** How long `stop` and `close` wait for handlers that are running. Default: 15,000. */
  readonly stopTimeoutMs?: number;
  /** What talks to Kafka. Default: kafkajs. */
  readonly clients?: KafkaClients;
}
