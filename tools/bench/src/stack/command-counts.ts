/** How often each command was sent, by its name and, where it matters, the collection that it is about: `update tasks`. */
export type CommandCounts = Record<string, number>;

const WRITES = new Set(['insert', 'update', 'delete', 'findAndModify']);
const READS = new Set(['find', 'aggregate', 'count', 'getMore']);
/** Commands for a task that are not worth a word. */
const SELDOM = 0.02;

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
