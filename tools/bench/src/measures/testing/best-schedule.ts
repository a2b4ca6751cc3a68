import type { CallJob, CallJobs } from '../call-jobs.js';
import type { CallLimits } from '../schedule-bound.js';

interface Placed {
  readonly job: CallJob;
  readonly startMs: number;
}

/**
 * The shortest schedule of a few calls, by trying all: in each order that the calls allow, each is put at the earliest moment
 * at which there is a place throughout. One of these is the best there is (they are all active schedules).
 */
export function bestScheduleMs({ first }: CallJobs, limits: CallLimits): number {
  const endMs = ({ job, startMs }: Placed): number => startMs + job.ms;
  const tryAll = (ready: readonly (readonly [CallJob, number])[], placed: readonly Placed[]): number => {
    if (ready.length === 0) return Math.max(0, ...placed.map(endMs));
    const tried = ready.map(([job, readyMs], index) => {
      const one = { job, startMs: earliestMs(job, readyMs, placed, limits) };
      const freed = job.next.map((next) => [next, endMs(one)] as const);
      return tryAll([...ready.toSpliced(index, 1), ...freed], [...placed, one]);
    });
    return Math.min(...tried);
  };
  return tryAll(
    first.map((job) => [job, 0] as const),
    [],
  );
}

function earliestMs(job: CallJob, readyMs: number, placed: readonly Placed[], limits: CallLimits): number {
  const same = placed.filter((one) => one.job.kind === job.kind);
  const running = (ms: number): number =>
    same.filter((one) => one.startMs <= ms && ms < one.startMs + one.job.ms).length;
  const fits = (startMs: number): boolean =>
    Array.from({ length: job.ms }, (_, passed) => startMs + passed).every(
      (ms) => running(ms) < limits[job.kind],
    );
  let startMs = readyMs;
  while (!fits(startMs)) startMs += 1;
  return startMs;
}
