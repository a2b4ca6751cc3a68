import { silentLog } from '@generia/resilience';
import { jest } from '@jest/globals';

import { stackBrokers } from '../../test/stack.js';
import { describeMessageBus } from '../testing/index.js';
import { createKafkaBus } from './kafka-bus.js';

// Members of a group wait for each other's heartbeats.
jest.setTimeout(60_000);

describeMessageBus('the Kafka bus', {
  openBus: async () =>
    createKafkaBus({
      brokers: stackBrokers(process.env),
      clientId: 'contract',
      log: silentLog,
      partitions: 4,
    }),
});
