import type { CallNode } from './call-tree.js';

/** How many calls of each kind may run at once. */
export interface CallLimits {
  readonly text: number;
  readonly image: number;
}

/** What no schedule can beat, in milliseconds. */
export interface ScheduleBound {
  /** The longest chain of calls that wait for each other. */
  readonly criticalPathMs: number;
  /** All calls of the busier kind, shared out over its places. */
  readonly workMs: number;
  readonly boundMs: number;
}

/**
 * The least time that these worlds can take when each call takes what `latencyOf` says: the longer of the critical path and
 * the work divided by the concurrency (a rule of Graham, 1966: no list schedule can be shorter than either).
 */
export function scheduleBound(
  worlds: readonly CallNode[],
  latencyOf: (callId: string) => number,
  limits: CallLimits,
): ScheduleBound {
  const workMsOf = { text: 0, image: 0 };
  const lengthMs = ({ calls, children }: CallNode): number => {
    let ownMs = 0;
    for (const { callId, kind } of calls) {
      const callMs = latencyOf(callId);
      ownMs += callMs;
      workMsOf[kind] += callMs;
    }
    return ownMs + Math.max(0, ...children.map(lengthMs));
  };
  const criticalPathMs = Math.max(0, ...worlds.map(lengthMs));
  const workMs = Math.max(workMsOf.text / limits.text, workMsOf.image / limits.image);
  return { criticalPathMs, workMs, boundMs: Math.max(criticalPathMs, workMs) };
}
