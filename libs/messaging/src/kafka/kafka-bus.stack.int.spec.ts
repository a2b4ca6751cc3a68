import { silentLog } from '@generia/resilience';

import { stackBrokers } from '../../test/stack.js';
import { describeMessageBus } from '../testing/index.js';
import { createKafkaBus } from './kafka-bus.js';

describeMessageBus('the Kafka bus', {
  openBus: async () =>
    createKafkaBus({
      brokers: stackBrokers(process.env),
      clientId: 'contract',
      log: silentLog,
      partitions: 4,
    }),
});
