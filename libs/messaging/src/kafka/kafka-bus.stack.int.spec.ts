import { silentLog } from '@generia/resilience';
import { jest } from '@jest/globals';

import { describeMessageBus } from '../testing/index.js';
import { createKafkaBus } from './kafka-bus.js';

// Members of a group wait for each other's heartbeats.
jest.setTimeout(30_000);

const brokers = process.env['KAFKA_BROKERS']?.split(',') ?? [];

describeMessageBus('the Kafka bus', {
  openBus: async () => createKafkaBus({ brokers, clientId: 'contract', log: silentLog, partitions: 4 }),
});
