import { randomUUID } from 'node:crypto';

import type { MessageBus, OutgoingMessage } from '../message-bus.js';
import { Inbox } from './inbox.js';

/** What each test of the contract gets: a bus of its own, and names that no other test uses. */
export interface Bench {
  readonly bus: MessageBus;
  readonly topic: string;
  readonly groupId: string;
}

export function benchOf(bus: MessageBus): Bench {
  return { bus, topic: `contract-${randomUUID()}`, groupId: `group-${randomUUID()}` };
}

/** `count` messages under as many keys, with the values 0, 1, 2, ... */
export function manyMessages(count: number, firstValue = 0): OutgoingMessage[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `key-${firstValue + index}`,
    value: firstValue + index,
  }));
}

/** Two keys that the bus puts into different partitions, found by asking it. */
export async function keysApart(bus: MessageBus): Promise<readonly [string, string]> {
  const topic = `probe-${randomUUID()}`;
  const probes = manyMessages(50);
  const inbox = new Inbox();
  await bus.publish(topic, probes);
  const subscription = await bus.subscribe({ topics: [topic], groupId: topic, onMessage: inbox.take });
  await inbox.untilDistinct(probes.length);
  await subscription.stop();
  const first = inbox.messages[0];
  const other = inbox.messages.find((message) => message.partition !== first?.partition);
  if (first?.key && other?.key) return [first.key, other.key];
  throw new Error('All keys went to one partition: the contract needs topics with at least two.');
}
