import { splitMessages, type WireMessage } from './split-messages.js';

/** How often each command was sent, by its name and, where it matters, the collection that it is about: `update tasks`. */
export type CommandCounts = Record<string, number>;

const OP_MSG = 2_013;
/** After the header: flags, the kind of the first section, the length and the type of the first element. */
const NAME_AT = 16 + 4 + 1 + 4 + 1;
const STRING = 2;
const WRITES = new Set(['insert', 'update', 'delete', 'findAndModify']);
const READS = new Set(['find', 'aggregate', 'count', 'getMore']);
/** Commands for a task that are not worth a word. */
const SELDOM = 0.02;

/** Reads what one client sends over MongoDB's wire protocol, in parts as they come, and counts the commands. */
export function commandCounter(counts: CommandCounts): (part: Buffer) => void {
  return splitMessages((message) => {
    const name = commandOf(message);
    if (name === null) return;
    const command = `${name}${collectionOf(name, message)}`;
    counts[command] = (counts[command] ?? 0) + 1;
  });
}

/** The name of a command is that of the first element of its document (MongoDB's description of OP_MSG); null for others. */
export function commandOf({ opCode, bytes }: WireMessage): string | null {
  return opCode === OP_MSG ? bytes.toString('utf8', NAME_AT, bytes.indexOf(0, NAME_AT)) : null;
}

/** The collection is the value of that element; commands about none have a number there. */
function collectionOf(name: string, { bytes }: WireMessage): string {
  if (bytes[NAME_AT - 1] !== STRING) return '';
  const textAt = NAME_AT + name.length + 1 + 4;
  return ` ${bytes.toString('utf8', textAt, bytes.indexOf(0, textAt))}`;
}

/** How many of them write; a write of several documents counts once, as it costs one trip. */
export function writesOf(counts: CommandCounts): number {
  return sumOf(counts, WRITES);
}

/** How many of them read. */
export function readsOf(counts: CommandCounts): number {
  return sumOf(counts, READS);
}

/** What was sent since. */
export function countedSince(before: CommandCounts, counts: CommandCounts): CommandCounts {
  return Object.fromEntries(
    Object.entries(counts).map(([command, count]) => [command, count - (before[command] ?? 0)]),
  );
}

/** So many of each for a task, the most frequent first; without those that are seldom. */
export function perTask(counts: CommandCounts, tasks: number): string {
  return Object.entries(counts)
    .filter(([, count]) => count / tasks >= SELDOM)
    .sort(([, a], [, b]) => b - a)
    .map(([command, count]) => `${command} ${(count / tasks).toFixed(2)}`)
    .join(', ');
}

function sumOf(counts: CommandCounts, names: ReadonlySet<string>): number {
  return Object.entries(counts)
    .filter(([command]) => names.has(command.split(' ', 1)[0] ?? ''))
    .reduce((sum, [, count]) => sum + count, 0);
}
