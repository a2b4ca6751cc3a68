import { settle, VirtualClock } from '@generia/resilience/testing';

import { createGate } from '../../testing/index.js';
import type { PartitionOffset } from '../clients.js';
import { CommitQueue } from './commit-queue.js';

const at = (partition: number, offset: number): PartitionOffset => ({
  topic: 't',
  partition,
  offset: String(offset),
});

function open() {
  const clock = new VirtualClock();
  const commits: string[][] = [];
  const failures: unknown[] = [];
  const broker = { answer: () => Promise.resolve() };
  const queue = new CommitQueue({
    commit: async (offsets) => {
      commits.push(offsets.map(({ partition, offset }) => `${partition}@${offset}`));
      await broker.answer();
    },
    clock,
    spacingMs: 100,
    onFailed: (error) => failures.push(error),
  });
  return { broker, clock, commits, failures, queue };
}

describe('CommitQueue', () => {
  it('commits the first mark at once, and what comes soon after together', async () => {
    const { clock, commits, queue } = open();
    queue.mark(at(0, 1));
    await settle();
    for (const offset of [2, 3, 4]) queue.mark(at(0, offset));
    queue.mark(at(1, 7));
    await clock.advance(99);
    expect(commits).toEqual([['0@1']]);
    await clock.advance(1);
    expect(commits).toEqual([['0@1'], ['0@4', '1@7']]);
    await clock.advance(1_000);
    expect(commits).toHaveLength(2);
    expect(clock.sleepers).toBe(0);
  });

  it('makes one commit at a time, so that an older one cannot undo a newer one', async () => {
    const { broker, commits, queue } = open();
    const gate = createGate();
    broker.answer = () => gate.passed;
    queue.mark(at(0, 1));
    await settle();
    queue.mark(at(0, 2));
    const flushed = queue.flush();
    await settle();
    expect(commits).toEqual([['0@1']]);
    gate.open();
    await flushed;
    expect(commits).toEqual([['0@1'], ['0@2']]);
  });

  it('makes a failed commit again', async () => {
    const { broker, clock, commits, failures, queue } = open();
    broker.answer = () => Promise.reject(new Error('rebalancing'));
    queue.mark(at(0, 1));
    await settle();
    broker.answer = () => Promise.resolve();
    await clock.advance(100);
    expect(commits).toEqual([['0@1'], ['0@1']]);
    expect(failures).toHaveLength(1);
  });

  it('tells who flushes that the commit failed, and goes on after it', async () => {
    const { broker, clock, queue } = open();
    broker.answer = () => Promise.reject(new Error('away'));
    queue.mark(at(0, 1));
    await expect(queue.flush()).rejects.toThrow('away');
    broker.answer = () => Promise.resolve();
    await expect(queue.flush()).resolves.toBeUndefined();
    await clock.advance(100);
    expect(clock.sleepers).toBe(0);
  });

  it('commits nothing for partitions of others', async () => {
    const { broker, clock, commits, queue } = open();
    broker.answer = () => Promise.reject(new Error('rebalancing'));
    queue.mark(at(0, 1));
    queue.mark(at(1, 5));
    await settle();
    broker.answer = () => Promise.resolve();
    queue.keepOnly([{ topic: 't', partition: 1 }]);
    await clock.advance(1_000);
    expect(commits.slice(1)).toEqual([['1@5']]);
  });

  it('leaves no timer when it is closed', async () => {
    const { clock, queue } = open();
    queue.mark(at(0, 1));
    await settle();
    expect(clock.sleepers).toBe(1);
    queue.close();
    await settle();
    expect(clock.sleepers).toBe(0);
  });
});
