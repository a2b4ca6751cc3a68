import type { CallNode, TreeCall } from './call-tree.js';

/** A call with all that a schedule has to know of it. */
export interface CallJob {
  readonly kind: TreeCall['kind'];
  readonly ms: number;
  /** The longest chain of calls that have to end before it begins: it cannot begin earlier. */
  readonly headMs: number;
  /** The longest chain of calls that can begin only when it has ended. */
  readonly tailMs: number;
  /** What may begin as soon as it has ended. */
  readonly next: readonly CallJob[];
}

/** All calls of worlds, and those that wait for none. */
export interface CallJobs {
  readonly all: readonly CallJob[];
  readonly first: readonly CallJob[];
}

/** The calls of worlds, each taking what `latencyOf` says. */
export function callJobs(worlds: readonly CallNode[], latencyOf: (callId: string) => number): CallJobs {
  const all: CallJob[] = [];
  const firstOf = ({ calls, children }: CallNode, startMs: number): readonly CallJob[] => {
    const ownMs = calls.map(({ callId }) => latencyOf(callId));
    let headMs = startMs + ownMs.reduce((sum, ms) => sum + ms, 0);
    let next = children.flatMap((child) => firstOf(child, headMs));
    for (const [index, { kind }] of [...calls.entries()].reverse()) {
      const ms = ownMs[index] ?? 0;
      headMs -= ms;
      const job = { kind, ms, headMs, tailMs: longestMs(next), next };
      all.push(job);
      next = [job];
    }
    return next;
  };
  return { first: worlds.flatMap((world) => firstOf(world, 0)), all };
}

function longestMs(jobs: readonly CallJob[]): number {
  return jobs.reduce((longest, { ms, tailMs }) => Math.max(longest, ms + tailMs), 0);
}
