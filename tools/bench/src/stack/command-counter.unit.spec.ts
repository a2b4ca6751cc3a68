import {
  type CommandCounts,
  commandCounter,
  countedSince,
  perTask,
  readsOf,
  writesOf,
} from './command-counter.js';
import { wireMessage } from './testing/wire-message.js';

describe('the commands that a client sends to MongoDB', () => {
  const sent = ['find', 'update', 'findAndModify', 'update'].map((name) => wireMessage(name));
  const all = Buffer.concat([wireMessage('isMaster', { opCode: 2_004 }), ...sent]);

  it.each([1, 7, 1_000])('are counted by name and collection when they come in parts of %i bytes', (size) => {
    const counts: CommandCounts = {};
    const count = commandCounter(counts);
    for (let at = 0; at < all.length; at += size) count(all.subarray(at, at + size));
    expect(counts).toEqual({ 'find tasks': 1, 'update tasks': 2, 'findAndModify tasks': 1 });
    expect([writesOf(counts), readsOf(counts)]).toEqual([3, 1]);
    expect(countedSince({ 'update tasks': 1 }, counts)).toEqual({ ...counts, 'update tasks': 1 });
    expect(perTask({ ...counts, 'find seldom': 0.01 }, 2)).toBe(
      'update tasks 1.00, find tasks 0.50, findAndModify tasks 0.50',
    );
  });
});
