import { readdir, readFile } from 'node:fs/promises';

/** Linux counts in hundredths of a second. */
const MS_PER_TICK = 10;

/** What a process, its children and those of them that have ended spent so far, in milliseconds of CPU. */
export async function cpuMsOfTree(pid: number): Promise<number> {
  const all = new Map<number, ProcessTimes>();
  for (const name of await readdir('/proc')) {
    // A process may end between the look at the folder and the look at it.
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
    if (stat !== '') all.set(Number(name), readTimes(stat));
  }
  const ofTree = (root: number): number => {
    const children = [...all].filter(([, { parent }]) => parent === root);
    return (all.get(root)?.ms ?? 0) + children.reduce((sum, [child]) => sum + ofTree(child), 0);
  };
  return ofTree(pid);
}

interface ProcessTimes {
  readonly parent: number;
  readonly ms: number;
}

/** Reads a line of `/proc/PID/stat`: user and system time, its own and that of the children it has waited for. */
export function readTimes(stat: string): ProcessTimes {
  // The name stands in brackets and may hold anything, brackets and blanks too.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = [11, 12, 13, 14].reduce((sum, place) => sum + Number(fields[place]), 0);
  return { parent: Number(fields[1]), ms: ticks * MS_PER_TICK };
}
