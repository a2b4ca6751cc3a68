import { settle, VirtualClock } from '@generia/resilience/testing';

import { messageAt } from '../../../test/fake-group-client.js';
import { createGate, Inbox } from '../../testing/index.js';
import { Lanes } from './lanes.js';

const at = (...partitions: number[]) => partitions.map((partition) => ({ topic: 't', partition }));

function open(onMessage = new Inbox().take) {
  return new Lanes({
    onMessage,
    onConsumed: () => undefined,
    onRefused: () => undefined,
    clock: new VirtualClock(),
    retryPauseMs: 300,
  });
}

describe('Lanes', () => {
  it('tell what stays, what is new, and release the rest', () => {
    const lanes = open();
    const first = lanes.assign(at(0, 1));
    for (const lane of first.fresh) lane.start('0');
    const second = lanes.assign(at(1, 2));
    expect(first.kept).toEqual([]);
    expect(second.kept.map(({ partition }) => partition)).toEqual([1]);
    expect(second.fresh.map(({ partition }) => partition)).toEqual([2]);
    expect(lanes.laneOf({ topic: 't', partition: 0 }).position).toBeNull();
  });

  it('take a partition for new as long as it was not started', () => {
    const lanes = open();
    lanes.assign(at(0));
    expect(lanes.assign(at(0)).fresh).toHaveLength(1);
  });

  it('pause partitions that come later, too', async () => {
    const inbox = new Inbox();
    const lanes = open(inbox.take);
    lanes.pause();
    for (const lane of lanes.assign(at(0, 1)).fresh) {
      lane.start('0');
      lane.take([messageAt(lane.partition, 0)], '1');
    }
    await settle();
    expect(inbox.messages).toEqual([]);
    lanes.resume();
    await settle();
    expect(inbox.messages.map(({ partition }) => partition)).toEqual([0, 1]);
  });

  it('stop for good, after what is being handled', async () => {
    const [inbox, gate] = [new Inbox(), createGate()];
    const lanes = open(async (message) => {
      await inbox.take(message);
      await gate.passed;
    });
    for (const lane of lanes.assign(at(0, 1)).fresh) {
      lane.start('0');
      lane.take([messageAt(lane.partition, 0), messageAt(lane.partition, 1)], '2');
    }
    const stopped = lanes.stop();
    gate.open();
    await stopped;
    lanes.resume();
    await settle();
    expect(inbox.values).toEqual([0, 0]);
  });
});
