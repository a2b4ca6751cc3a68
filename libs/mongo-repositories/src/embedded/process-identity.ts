import { readFileSync } from 'node:fs';
import { codeOf } from '../error-code.js';

/** A running process, told apart from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it was started, in the kernel's ticks and for which boot; empty where the system does not say. */
  readonly startedAt: string;
}

export function currentProcess(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid) ?? '' };
}

/** Whether that very process still runs. */
export function isRunning({ pid, startedAt }: ProcessIdentity): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || !hasProcess(pid)) return false;
  return startedAt === '' || process.platform !== 'linux' || startOf(pid) === startedAt;
}

function hasProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to someone else.
    return codeOf(error) === 'EPERM';
  }
}

/** From /proc (Linux): undefined when there is none, or when the process has ended and only waits to be collected. */
function startOf(pid: number): string | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the name in brackets, which may hold anything; the state is field 3, the start field 22.
  const [state = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const boot = readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return state === 'Z' || state === 'X' ? undefined : `${boot}/${rest[18] ?? ''}`;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) !== undefined) return undefined;
    throw error;
  }
}
