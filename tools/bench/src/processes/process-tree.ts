import { readdir, readFile } from 'node:fs/promises';

/** Linux counts in hundredths of a second. */
const MS_PER_TICK = 10;
const BYTES_PER_KILOBYTE = 1_024;
const NS_PER_MS = 1_000_000;

/** What a process, its children and those of them that have ended spent so far, in milliseconds of CPU. Linux only. */
export async function cpuMsOfTree(pid: number): Promise<number> {
  const [ms = 0] = await cpuMsOfTrees([pid]);
  return ms;
}

/** The same of several, by one look at all processes. */
export async function cpuMsOfTrees(pids: readonly number[]): Promise<number[]> {
  const all = await allProcesses();
  return pids.map((pid) => treeOf(pid, all).reduce((sum, { ms }) => sum + ms, 0));
}

/** What a process and its children hold in memory. Linux only. */
export async function rssBytesOfTree(pid: number): Promise<number> {
  const held = treeOf(pid, await allProcesses()).map((member) =>
    readFile(`/proc/${member.pid}/status`, 'utf8'),
  );
  return (await Promise.all(held)).reduce((sum, status) => sum + readRssBytes(status), 0);
}

/** How long the threads of a process that live were ready to run and got no processor, in milliseconds. Linux only. */
export async function queuedMsOf(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`);
  // A thread may end between the look at the folder and the look at it.
  const lines = threads.map((thread) =>
    readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').catch(() => '0 0 0'),
  );
  return (await Promise.all(lines)).reduce((sum, line) => sum + readQueuedMs(line), 0);
}

interface ProcessTimes {
  readonly parent: number;
  readonly ms: number;
}

type RunningProcess = ProcessTimes & { readonly pid: number };

async function allProcesses(): Promise<RunningProcess[]> {
  const all: RunningProcess[] = [];
  for (const name of await readdir('/proc')) {
    // A process may end between the look at the folder and the look at it.
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
    if (stat !== '') all.push({ pid: Number(name), ...readTimes(stat) });
  }
  return all;
}

function treeOf(root: number, all: readonly RunningProcess[]): RunningProcess[] {
  return all
    .filter((one) => one.pid === root || one.parent === root)
    .flatMap((one) => (one.pid === root ? [one] : treeOf(one.pid, all)));
}

/** Reads a line of `/proc/PID/stat`: user and system time, its own and that of the children it has waited for. */
export function readTimes(stat: string): ProcessTimes {
  // The name stands in brackets and may hold anything, brackets and blanks too.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = [11, 12, 13, 14].reduce((sum, place) => sum + Number(fields[place]), 0);
  return { parent: Number(fields[1]), ms: ticks * MS_PER_TICK };
}

/** Reads `/proc/PID/task/TID/schedstat`: nanoseconds on a processor, nanoseconds in the queue for one, and turns. */
export function readQueuedMs(schedstat: string): number {
  return Number(schedstat.split(' ')[1]) / NS_PER_MS;
}

/** Reads `/proc/PID/status`. */
export function readRssBytes(status: string): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
  return Number(kilobytes) * BYTES_PER_KILOBYTE;
}
