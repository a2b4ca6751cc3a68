import { splitMessages, type WireMessage } from './split-messages.js';

/** How often each command was sent, by name. */
export type CommandCounts = Record<string, number>;

const OP_MSG = 2_013;
/** After the header: flags, the kind of the first section, the length and the type of the first element. */
const NAME_AT = 16 + 4 + 1 + 4 + 1;
const WRITES = ['insert', 'update', 'delete', 'findAndModify'];

/** Reads what one client sends over MongoDB's wire protocol, in parts as they come, and counts the commands. */
export function commandCounter(counts: CommandCounts): (part: Buffer) => void {
  return splitMessages((message) => {
    const name = commandOf(message);
    if (name !== null) counts[name] = (counts[name] ?? 0) + 1;
  });
}

/** The name of a command is that of the first element of its document (MongoDB's description of OP_MSG); null for others. */
export function commandOf({ opCode, bytes }: WireMessage): string | null {
  return opCode === OP_MSG ? bytes.toString('utf8', NAME_AT, bytes.indexOf(0, NAME_AT)) : null;
}

/** How many of them write; a write of several documents counts once, as it costs one trip. */
export function writesOf(counts: CommandCounts): number {
  return WRITES.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
}
