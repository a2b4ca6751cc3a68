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
 * The least time that these worlds can take when every call takes `latencyMs`: the longer of the critical path and the work
 * divided by the concurrency (a rule of Graham, 1966: no list schedule can be shorter than either).
 */
export function scheduleBound(
  worlds: readonly CallNode[],
  latencyMs: number,
  limits: CallLimits,
): ScheduleBound {
  const counts = { text: 0, image: 0 };
  const depth = (node: CallNode): number => {
    for (const { kind } of node.calls) counts[kind] += 1;
    return node.calls.length + Math.max(0, ...node.children.map(depth));
  };
  const criticalPathMs = Math.max(0, ...worlds.map(depth)) * latencyMs;
  const workMs = Math.max(counts.text / limits.text, counts.image / limits.image) * latencyMs;
  return { criticalPathMs, workMs, boundMs: Math.max(criticalPathMs, workMs) };
}
