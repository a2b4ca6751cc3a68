import { silentLog } from '@generia/resilience';
import { settle, VirtualClock } from '@generia/resilience/testing';

import { FakeGroupClient } from '../../../test/fake-group-client.js';
import { protocolError, refusedConnection } from '../../../test/kafkajs-errors.js';
import type { IncomingMessage } from '../../message-bus.js';
import { createGate, Inbox } from '../../testing/index.js';
import type { TopicPartition } from '../clients.js';
import { LOOKUP_TIMEOUT_MS, MEMBER_SILENCE_MS } from '../timings.js';
import { LANE_FULL, LANE_LOW } from './lane-limits.js';
import { Lanes } from './lanes.js';
import { Membership } from './membership.js';
import type { StartingPoint } from './starting-points.js';

function open(onMessage?: (message: IncomingMessage) => Promise<void>) {
  const clock = new VirtualClock();
  const client = new FakeGroupClient();
  const inbox = new Inbox();
  const group = { stands: new Map<number, string>(), lookUp: () => Promise.resolve() };
  const findStartingPoints = async (asked: readonly TopicPartition[]): Promise<StartingPoint[]> => {
    await group.lookUp();
    return asked.map(({ topic, partition }) => ({
      ...{ topic, partition },
      offset: group.stands.get(partition) ?? '0',
      isNew: !group.stands.has(partition),
    }));
  };
  const lanes = new Lanes({
    onMessage: async (message) => {
      await inbox.take(message);
      await onMessage?.(message);
    },
    onConsumed: (lane, next) => membership.consumed(lane, next),
    onRefused: () => undefined,
    clock,
    retryPauseMs: 300,
  });
  const membership = new Membership({ client, lanes, findStartingPoints, clock, log: silentLog });
  const ended: unknown[] = [];
  const begin = async (): Promise<void> => {
    void membership.live().then((reason) => ended.push(reason));
    await settle();
  };
  let isSettled = false;
  void membership.settled.then(() => (isSettled = true));
  return { begin, client, clock, ended, group, inbox, lanes, membership, isSettled: () => isSettled };
}

const newest = <T>(list: readonly T[]): T | undefined => list.at(-1);

describe('Membership', () => {
  it('starts each partition where the group stands, and is settled then', async () => {
    const { begin, client, group, inbox, isSettled } = open();
    group.stands.set(0, '7');
    await begin();
    expect(isSettled()).toBe(false);
    client.assign('me', 0);
    await settle();
    expect(isSettled()).toBe(true);
    expect(client.seeks).toEqual([{ topic: 't', partition: 0, offset: '7' }]);
    expect(await client.fetch(0, 7, 2)).toBe(true);
    await settle();
    expect(inbox.values).toEqual([7, 8]);
    expect(client.committed).toEqual({ 't/0': '8' });
  });

  it('commits the place of a new group before it is settled', async () => {
    const { begin, client, isSettled } = open();
    const gate = createGate();
    client.committing = () => gate.passed;
    await begin();
    client.assign('me', 0, 1);
    await settle();
    expect(isSettled()).toBe(false);
    gate.open();
    await settle();
    expect(isSettled()).toBe(true);
    expect(client.committed).toEqual({ 't/0': '0', 't/1': '0' });
  });

  it('is settled without any partition, as a member to spare is', async () => {
    const { begin, client, isSettled } = open();
    await begin();
    client.assign('me');
    await settle();
    expect(isSettled()).toBe(true);
  });

  it('takes nothing before it knows where to start, nor what was fetched from elsewhere', async () => {
    const { begin, client, group, inbox } = open();
    const gate = createGate();
    group.lookUp = () => gate.passed;
    await begin();
    client.assign('me', 0);
    const early = client.fetch(0, 100, 1, { wanted: false });
    await settle();
    gate.open();
    expect(await early).toBe(false);
    expect(await client.fetch(3, 0, 1)).toBe(false);
    expect(inbox.values).toEqual([]);
  });

  it('goes on after what it has in hand when a partition stays, and drops what it lost', async () => {
    const gate = createGate();
    const { begin, client, inbox } = open(async () => gate.passed);
    await begin();
    client.assign('me', 0, 1);
    await client.fetch(0, 0, 5);
    await client.fetch(1, 0, 5);
    client.assign('me', 0);
    expect(newest(client.seeks)).toEqual({ topic: 't', partition: 0, offset: '5' });
    gate.open();
    await settle();
    expect(inbox.messages.filter(({ partition }) => partition === 0)).toHaveLength(5);
    expect(inbox.messages.filter(({ partition }) => partition === 1)).toHaveLength(1);
  });

  it('starts everything anew under a new id, because the group went on without it', async () => {
    const gate = createGate();
    const { begin, client, group, inbox } = open(async ({ offset }) =>
      offset === '0' ? gate.passed : undefined,
    );
    await begin();
    client.assign('me', 0);
    await client.fetch(0, 0, 5);
    await settle();
    group.stands.set(0, '3');
    client.assign('me again', 0);
    await settle();
    expect(newest(client.seeks)).toEqual({ topic: 't', partition: 0, offset: '3' });
    await client.fetch(0, 3, 1);
    gate.open();
    await settle();
    expect(inbox.values).toEqual([0, 3]);
  });

  it('commits what was handled before the group is shared out anew', async () => {
    const { begin, client } = open();
    await begin();
    client.assign('me', 0);
    await settle();
    await client.fetch(0, 0, 9);
    await settle();
    client.listener.onRebalancing();
    await settle();
    expect(client.committed).toEqual({ 't/0': '9' });
  });

  it('does not commit for a partition that belongs to another now', async () => {
    const { begin, client, clock, group } = open();
    group.stands.set(0, '0').set(1, '0');
    await begin();
    client.assign('me', 0, 1);
    await settle();
    client.committing = () => Promise.reject(protocolError('REBALANCE_IN_PROGRESS'));
    await Promise.all([client.fetch(0, 0, 3), client.fetch(1, 0, 3)]);
    await settle();
    client.committing = () => Promise.resolve();
    client.assign('me', 1);
    await clock.advance(1_000);
    expect(client.committed).toEqual({ 't/1': '3' });
  });

  it('holds a partition of which enough is waiting, and fetches it again before it runs dry', async () => {
    const gates = new Map(
      [0, LANE_FULL.messages - LANE_LOW.messages].map((offset) => [String(offset), createGate()]),
    );
    const { begin, client } = open(async ({ offset }) => gates.get(offset)?.passed);
    await begin();
    client.assign('me', 0);
    await settle();
    client.released.length = 0;
    await client.fetch(0, 0, LANE_FULL.messages - 1);
    expect(client.held).toEqual([]);
    await client.fetch(0, LANE_FULL.messages - 1, 1);
    await client.fetch(0, LANE_FULL.messages, 1);
    expect(client.held).toMatchObject([{ topic: 't', partition: 0 }]);

    const [first, second] = gates.values();
    first?.open();
    await settle();
    expect(client.released).toEqual([]);
    second?.open();
    await settle();
    expect(client.released).toEqual([{ topic: 't', partition: 0 }]);
  });

  it('tries a lookup again that fails for a moment', async () => {
    const { begin, client, clock, group, isSettled } = open();
    group.lookUp = () => Promise.reject(protocolError('GROUP_LOAD_IN_PROGRESS', true));
    await begin();
    client.assign('me', 0);
    await clock.advance(1_000);
    group.lookUp = () => Promise.resolve();
    await clock.advance(100);
    expect(isSettled()).toBe(true);
  });

  it('ends when it cannot find out where to start', async () => {
    const { begin, client, clock, ended, group } = open();
    group.lookUp = () => Promise.reject(refusedConnection());
    await begin();
    client.assign('me', 0);
    await clock.advance(LOOKUP_TIMEOUT_MS);
    expect(ended).toMatchObject([{ message: expect.stringContaining('ECONNREFUSED') as string }]);
  });

  it.each([
    [
      'it cannot connect',
      (client: FakeGroupClient) => (client.connecting = () => Promise.reject(new Error('no'))),
    ],
    ['it cannot join', (client: FakeGroupClient) => (client.joining = () => Promise.reject(new Error('no')))],
  ])('ends when %s', async (_case, prepare) => {
    const { begin, client, ended } = open();
    prepare(client);
    await begin();
    expect(ended).toMatchObject([{ message: 'no' }]);
  });

  it('ends when the client crashes, and releases its partitions when it is closed', async () => {
    const { begin, client, clock, ended, lanes, membership } = open();
    await begin();
    client.assign('me', 0);
    await settle();
    client.listener.onCrashed(new Error('crash'));
    await settle();
    expect(ended).toMatchObject([{ message: 'crash' }]);
    await membership.close();
    expect(client.state).toBe('killed');
    expect(lanes.laneOf({ topic: 't', partition: 0 }).position).toBeNull();
    expect(clock.sleepers).toBe(0);
  });

  it('ends when nothing is heard of the client for long, and not while something is', async () => {
    const { begin, client, clock, ended } = open();
    await begin();
    client.assign('me', 0);
    await clock.advance(MEMBER_SILENCE_MS);
    client.listener.onSignOfLife();
    await clock.advance(MEMBER_SILENCE_MS);
    expect(ended).toEqual([]);
    await clock.advance(MEMBER_SILENCE_MS);
    expect(ended).toMatchObject([{ message: expect.stringContaining('No sign of life') as string }]);
  });

  it('commits the last of what was handled when it is closed, then leaves', async () => {
    const { begin, client, clock, membership } = open();
    await begin();
    client.assign('me', 0);
    await settle();
    await client.fetch(0, 0, 3);
    await settle();
    await Promise.all([membership.close(), membership.close()]);
    expect(client.committed).toEqual({ 't/0': '3' });
    expect(client.state).toBe('killed');
    expect(clock.sleepers).toBe(0);
  });

  it('leaves in time although the broker answers nothing', async () => {
    const { begin, client, clock, membership } = open();
    await begin();
    client.assign('me', 0);
    client.committing = () => new Promise(() => undefined);
    client.disconnecting = () => new Promise(() => undefined);
    await clock.runUntil(membership.close());
    expect(client.state).toBe('killed');
  });
});
