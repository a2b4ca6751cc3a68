/** How often each command was sent, by name. */
export type CommandCounts = Record<string, number>;

const HEADER_BYTES = 16;
const OPCODE_AT = 12;
const OP_MSG = 2_013;
/** After the header: flags, the kind of the first section, the length and the type of the first element. */
const NAME_AT = HEADER_BYTES + 4 + 1 + 4 + 1;
const WRITES = ['insert', 'update', 'delete', 'findAndModify'];

/**
 * Reads what one client sends over MongoDB's wire protocol, in parts as they come, and counts the commands: the name of a
 * command is that of the first element of its document (MongoDB's description of OP_MSG).
 */
export function commandCounter(counts: CommandCounts): (part: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (part) => {
    rest = Buffer.concat([rest, part]);
    for (;;) {
      if (rest.length < HEADER_BYTES) return;
      const length = rest.readInt32LE(0);
      if (rest.length < length) return;
      if (rest.readInt32LE(OPCODE_AT) === OP_MSG) {
        const name = rest.toString('utf8', NAME_AT, rest.indexOf(0, NAME_AT));
        counts[name] = (counts[name] ?? 0) + 1;
      }
      rest = rest.subarray(length);
    }
  };
}

/** How many of them write; a write of several documents counts once, as it costs one trip. */
export function writesOf(counts: CommandCounts): number {
  return WRITES.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
}
