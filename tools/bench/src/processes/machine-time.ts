import { readFile } from 'node:fs/promises';

/** Linux counts in hundredths of a second. */
const MS_PER_TICK = 10;
/** Of the fields of `/proc/stat`: what is spent idle and waiting for disks. */
const IDLE = [3, 4];
/** Guests are counted once more after these. */
const FIELDS = 8;

/** What all processes of this machine spent so far, in milliseconds of CPU. Linux only. */
export async function machineCpuMs(): Promise<number> {
  return readBusyMs(await readFile('/proc/stat', 'utf8'));
}

/** Reads `/proc/stat`: the time of all processors together in which they worked. */
export function readBusyMs(stat: string): number {
  const [, ...fields] = (stat.split('\n', 1)[0] ?? '').trim().split(/\s+/);
  const ticks = fields.slice(0, FIELDS).filter((_, place) => !IDLE.includes(place));
  return ticks.reduce((sum, value) => sum + Number(value), 0) * MS_PER_TICK;
}
