import { randomUUID } from 'node:crypto';

import { type Log, silentLog } from '@generia/resilience';
import { type Admin, Kafka, logLevel } from 'kafkajs';

import { createKafkaBus } from '../src/kafka/kafka-bus.js';
import type { KafkaBusOptions } from '../src/kafka/kafka-bus-options.js';
import type { MessageBus } from '../src/message-bus.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The brokers of the tests on the real stack; without them such a test fails. */
export function stackBrokers(env: Environment): string[] {
  const brokers = env['KAFKA_BROKERS'];
  if (!brokers)
    throw new Error('KAFKA_BROKERS is not set: these tests need a real broker (npm run test:stack).');
  return brokers.split(',');
}

export function uniqueName(what: string): string {
  return `${what}-${randomUUID()}`;
}

/** Buses that are closed after the test, whatever became of it. */
export class StackBuses {
  readonly #brokers: readonly string[];
  readonly #open: MessageBus[] = [];

  constructor(brokers: readonly string[]) {
    this.#brokers = brokers;
  }

  open(options: Partial<KafkaBusOptions> & { readonly log?: Log } = {}): MessageBus {
    const bus = createKafkaBus({ brokers: this.#brokers, clientId: 'test', log: silentLog, ...options });
    this.#open.push(bus);
    return bus;
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((bus) => bus.close()));
  }
}

/** kafkajs itself, to do and to see what the bus does not let one. */
export function rawKafka(brokers: readonly string[]): Kafka {
  return new Kafka({ brokers: [...brokers], clientId: 'raw', logLevel: logLevel.NOTHING });
}

export async function withAdmin<T>(
  brokers: readonly string[],
  work: (admin: Admin) => Promise<T>,
): Promise<T> {
  const admin = rawKafka(brokers).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}
