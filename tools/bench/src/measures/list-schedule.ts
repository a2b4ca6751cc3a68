import type { CallJob, CallJobs } from './call-jobs.js';
import type { CallLimits } from './schedule-bound.js';

/** The call that is to begin first comes first. */
export type Precedence = (a: CallJob, b: CallJob) => number;

/** Whoever has most to come after it. */
const CRITICAL_FIRST: Precedence = (a, b) => b.ms + b.tailMs - (a.ms + a.tailMs);

/**
 * What an engine would take that costs nothing: whenever there is a place, the waiting call with precedence begins. It is
 * not always the shortest schedule, which is hard to find.
 */
export function listScheduleMs(
  { first }: CallJobs,
  limits: CallLimits,
  precedence: Precedence = CRITICAL_FIRST,
): number {
  const free = { ...limits };
  const waiting: Record<CallJob['kind'], CallJob[]> = { text: [], image: [] };
  let running: { readonly job: CallJob; readonly endMs: number }[] = [];
  let nowMs = 0;
  const wait = (jobs: readonly CallJob[]): void => {
    for (const job of jobs) waiting[job.kind].push(job);
  };
  const begin = (kind: CallJob['kind']): void => {
    waiting[kind].sort(precedence);
    const begun = waiting[kind].splice(0, free[kind]);
    free[kind] -= begun.length;
    running.push(...begun.map((job) => ({ job, endMs: nowMs + job.ms })));
  };
  wait(first);
  for (;;) {
    begin('text');
    begin('image');
    if (running.length === 0) return nowMs;
    const endMs = running.reduce((soonest, one) => Math.min(soonest, one.endMs), Infinity);
    nowMs = endMs;
    const ended = running.filter((one) => one.endMs === endMs);
    running = running.filter((one) => one.endMs !== endMs);
    for (const { job } of ended) {
      free[job.kind] += 1;
      wait(job.next);
    }
  }
}
