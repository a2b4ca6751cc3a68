import fc from 'fast-check';

import type { IncomingMessage, MessageBus, Subscription } from '../message-bus.js';
import { Inbox } from '../testing/index.js';
import { createInProcessBus } from './in-process-bus.js';

const KEYS = ['a', 'b', 'c', 'd', 'e'];

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('publish' as const), count: fc.integer({ min: 1, max: 9 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('join' as const),
      group: fc.constantFrom('left' as const, 'right' as const),
    }),
  },
  fc.record({
    does: fc.constantFrom('stop' as const, 'pause' as const, 'resume' as const),
    member: fc.nat(20),
  }),
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('let it run' as const), turns: fc.integer({ min: 1, max: 4 }) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A group whose handlers take their time and refuse every `refuseEach`-th delivery. */
function createGroup(bus: MessageBus, groupId: string, refuseEach: number) {
  const consumed = new Inbox();
  const handling = new Set<number>();
  const faults: string[] = [];
  let deliveries = 0;
  const onMessage = async (message: IncomingMessage): Promise<void> => {
    if (handling.has(message.partition)) faults.push(`two at a time in partition ${message.partition}`);
    handling.add(message.partition);
    deliveries += 1;
    const refuses = deliveries % refuseEach === 0;
    for (let turns = deliveries % 3; turns > 0; turns -= 1) await turn();
    handling.delete(message.partition);
    if (refuses) throw new Error('not now');
    await consumed.take(message);
  };
  return { consumed, faults, join: () => bus.subscribe({ topics: ['t'], groupId, onMessage }) };
}

async function play(script: readonly Step[], refuseEach: number): Promise<void> {
  const bus = createInProcessBus({ partitions: 3, clock: { now: () => 0, sleep: turn } });
  const groups = { left: createGroup(bus, 'left', refuseEach), right: createGroup(bus, 'right', refuseEach) };
  const members: Subscription[] = [await groups.left.join(), await groups.right.join()];
  const stopping: Promise<void>[] = [];
  let sent = 0;
  for (const one of script) {
    if (one.does === 'publish') {
      const messages = Array.from({ length: one.count }, () => ({
        key: KEYS[sent % KEYS.length] ?? '',
        value: sent++,
      }));
      await bus.publish('t', messages);
    } else if (one.does === 'join') members.push(await groups[one.group].join());
    else if (one.does === 'let it run') for (let turns = one.turns; turns > 0; turns -= 1) await turn();
    else {
      const member = members[one.member % Math.max(1, members.length)];
      if (one.does === 'stop' && member !== undefined) stopping.push(member.stop());
      else if (one.does === 'pause') member?.pause();
      else member?.resume();
    }
  }
  for (const group of Object.values(groups)) members.push(await group.join());
  for (const member of members) member.resume();
  for (const { consumed } of Object.values(groups)) await consumed.untilDistinct(sent);
  await Promise.all(stopping);
  await bus.close();

  for (const { consumed, faults } of Object.values(groups)) {
    expect(faults).toEqual([]);
    expect(consumed.messages).toHaveLength(sent);
    for (const key of KEYS) {
      const values = consumed.messages.filter((one) => one.key === key).map((one) => Number(one.text));
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
  }
}

describe('the in-process bus under any use', () => {
  it('brings every message to every group, once consumed, in order, one at a time', async () => {
    const scripts = fc.array(step, { minLength: 1, maxLength: 40 });
    await fc.assert(fc.asyncProperty(scripts, fc.integer({ min: 2, max: 9 }), play), {
      numRuns: 150,
      timeout: 2000,
    });
  });
});
