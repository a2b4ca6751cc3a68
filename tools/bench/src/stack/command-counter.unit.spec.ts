import { type CommandCounts, commandCounter, writesOf } from './command-counter.js';
import { wireMessage } from './testing/wire-message.js';

describe('the commands that a client sends to MongoDB', () => {
  const sent = ['find', 'update', 'findAndModify', 'update'].map((name) => wireMessage(name));
  const all = Buffer.concat([wireMessage('isMaster', { opCode: 2_004 }), ...sent]);

  it.each([1, 7, 1_000])('are counted by name when they come in parts of %i bytes', (size) => {
    const counts: CommandCounts = {};
    const count = commandCounter(counts);
    for (let at = 0; at < all.length; at += size) count(all.subarray(at, at + size));
    expect(counts).toEqual({ find: 1, update: 2, findAndModify: 1 });
    expect(writesOf(counts)).toBe(3);
  });
});
