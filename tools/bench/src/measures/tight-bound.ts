import type { CallJob } from './call-jobs.js';
import type { CallLimits } from './schedule-bound.js';

/**
 * A time that no schedule of these calls can beat, at least as long as that of `scheduleBound`. It sees that a rush comes late:
 * calls of one kind which cannot begin before some moment need, from then on, as long as they take on their places; and after
 * the last of them the shortest chain that waits for any. The same holds backwards, from the end.
 */
export function tightBoundMs(jobs: readonly CallJob[], limits: CallLimits): number {
  const ends = jobs.map(({ headMs, ms, tailMs }) => headMs + ms + tailMs);
  const kinds = ['text', 'image'] as const;
  const rushes = kinds.flatMap((kind) => {
    const calls = jobs.filter((job) => job.kind === kind);
    const backwards = calls.map(({ ms, headMs, tailMs }) => ({ ms, headMs: tailMs, tailMs: headMs }));
    return [lateRushMs(calls, limits[kind]), lateRushMs(backwards, limits[kind])];
  });
  return [...ends, ...rushes].reduce((longest, ms) => Math.max(longest, ms), 0);
}

type Call = Pick<CallJob, 'ms' | 'headMs' | 'tailMs'>;

/** The longest of: no earlier than a moment, then all calls that cannot begin before it, then the shortest chain after them. */
function lateRushMs(calls: readonly Call[], places: number): number {
  return [...new Set(calls.map(({ headMs }) => headMs))].reduce((longest, startMs) => {
    const late = calls.filter(({ headMs }) => headMs >= startMs);
    const tailMs = late.reduce((shortest, call) => Math.min(shortest, call.tailMs), Infinity);
    return Math.max(longest, startMs + onPlacesMs(late, places) + tailMs);
  }, 0);
}

/** The least time of calls on places: all shared out evenly; or as many of the shortest as some place has to take. */
function onPlacesMs(calls: readonly Call[], places: number): number {
  const shortestFirst = calls.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const sum = (some: readonly number[]): number => some.reduce((total, ms) => total + ms, 0);
  const fullest = shortestFirst.slice(0, Math.ceil(calls.length / places));
  return Math.max(sum(shortestFirst) / places, sum(fullest));
}
