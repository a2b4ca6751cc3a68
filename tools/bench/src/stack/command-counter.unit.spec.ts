import { type CommandCounts, commandCounter, writesOf } from './command-counter.js';

/** A message with a document that begins with that element. */
function message(name: string, opCode = 2_013): Buffer {
  const element = Buffer.from(`\u0002${name}\0\u0006\0\0\0tasks\0\0`, 'latin1');
  const document = Buffer.concat([Buffer.alloc(4), element]);
  document.writeInt32LE(document.length, 0);
  const whole = Buffer.concat([Buffer.alloc(16 + 5), document]);
  whole.writeInt32LE(whole.length, 0);
  whole.writeInt32LE(opCode, 12);
  return whole;
}

describe('the commands that a client sends to MongoDB', () => {
  const sent = ['find', 'update', 'findAndModify', 'update'].map((name) => message(name));
  const all = Buffer.concat([message('isMaster', 2_004), ...sent]);

  it.each([1, 7, 1_000])('are counted by name when they come in parts of %i bytes', (size) => {
    const counts: CommandCounts = {};
    const count = commandCounter(counts);
    for (let at = 0; at < all.length; at += size) count(all.subarray(at, at + size));
    expect(counts).toEqual({ find: 1, update: 2, findAndModify: 1 });
    expect(writesOf(counts)).toBe(3);
  });
});
