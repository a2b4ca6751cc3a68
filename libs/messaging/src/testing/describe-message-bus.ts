import { afterEach, beforeEach, describe } from '@jest/globals';

import type { MessageBus } from '../message-bus.js';
import { benchOf, type Bench } from './bench.js';
import { describeGroups } from './describe-groups.js';
import { describeLifecycle } from './describe-lifecycle.js';
import { describeOrder } from './describe-order.js';
import { describePause } from './describe-pause.js';
import { describeRebalance } from './describe-rebalance.js';
import { describeRedelivery } from './describe-redelivery.js';

export interface MessageBusUnderTest {
  /** Opens a bus whose topics have at least two partitions; the suite closes it. */
  readonly openBus: () => Promise<MessageBus>;
}

/**
 * Declares the tests that every adapter of {@link MessageBus} must pass. Topics and groups get new names each time, so
 * that a lasting broker may serve. A slow one calls `jest.setTimeout` before.
 */
export function describeMessageBus(adapter: string, { openBus }: MessageBusUnderTest): void {
  describe(`${adapter} as a message bus`, () => {
    let bench: Bench | undefined;

    beforeEach(async () => {
      bench = benchOf(await openBus());
    });

    afterEach(async () => {
      await bench?.bus.close();
    });

    const theBench = (): Bench => {
      if (bench === undefined) throw new Error('The bus did not open.');
      return bench;
    };

    describeOrder(theBench);
    describeGroups(theBench);
    describeRedelivery(theBench);
    describeRebalance(theBench);
    describePause(theBench);
    describeLifecycle(theBench);
  });
}
