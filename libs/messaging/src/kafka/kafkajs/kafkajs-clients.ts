import type { Clock, Log } from '@generia/resilience';
import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';

import type { KafkaClient, KafkaClients } from '../clients.js';
import { CONNECT_TIMEOUT_MS, REQUEST_TIMEOUT_MS } from '../timings.js';
import { adminClient } from './admin-client.js';
import { groupClient } from './group-client.js';
import { kafkaJsLog } from './kafkajs-log.js';
import { letQueuesRest } from './let-queues-rest.js';
import { producerClient } from './producer-client.js';
import { Sockets } from './sockets.js';

export interface KafkaJsOptions {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly ssl?: KafkaConfig['ssl'] | undefined;
  readonly sasl?: KafkaConfig['sasl'] | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

/**
 * A few quick attempts, about a second in all, inside of every call; patience is the business of those who call. All
 * five numbers are given, because kafkajs would take others in tests.
 */
const RETRY = { initialRetryTime: 100, maxRetryTime: 500, retries: 3, factor: 0.2, multiplier: 2 };

/** The clients of kafkajs 2. */
export function kafkaJsClients(options: KafkaJsOptions): KafkaClients {
  letQueuesRest();
  const logCreator = kafkaJsLog(options.log, options.clock);

  // One instance per client: instances share what their consumers committed, by group, and mix up members of one group.
  const open = <T>(build: (kafka: Kafka) => T): T & Pick<KafkaClient, 'kill'> => {
    const sockets = new Sockets();
    const kafka = new Kafka({
      brokers: [...options.brokers],
      clientId: options.clientId,
      ...(options.ssl === undefined ? {} : { ssl: options.ssl }),
      ...(options.sasl === undefined ? {} : { sasl: options.sasl }),
      connectionTimeout: CONNECT_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      retry: RETRY,
      socketFactory: sockets.factory,
      logLevel: logLevel.INFO,
      logCreator,
    });
    return { ...build(kafka), kill: () => sockets.cut() };
  };

  return {
    admin: () => open((kafka) => adminClient(kafka.admin())),
    producer: () => open(producerClient),
    group: (group) => open((kafka) => groupClient(kafka, group)),
  };
}
