import type { CallNode } from '../measures/call-tree.js';
import { groupedBy } from '../measures/grouped-by.js';
import type { CallLimits } from '../measures/schedule-bound.js';
import type { RecordedCall } from '../pipeline/recorded-calls.js';

type Kind = RecordedCall['kind'];

/** Worlds as the peers' programs read them: see `peers/src/world-calls.mjs`. */
export interface PeerPlan {
  readonly roots: readonly string[];
  readonly nodes: Readonly<Record<string, PeerNode>>;
  readonly requests: Readonly<Record<string, readonly PeerRequest[]>>;
  readonly limits: CallLimits;
}

interface PeerNode {
  /** Of its calls; a task without any is counted among the texts. */
  readonly kind: Kind;
  readonly calls: readonly string[];
  readonly children: readonly string[];
}

type PeerRequest = Pick<RecordedCall, 'url' | 'body' | 'headers'>;

export interface PeerPlanOptions {
  readonly worlds: readonly CallNode[];
  readonly calls: readonly RecordedCall[];
  readonly limits: CallLimits;
}

/** The same calls in the same order of dependence, each task under an id of its own. */
export function peerPlan({ worlds, calls, limits }: PeerPlanOptions): PeerPlan {
  const nodes: Record<string, PeerNode> = {};
  const add = (node: CallNode, id: string): string => {
    nodes[id] = {
      kind: node.calls[0]?.kind ?? 'text',
      calls: node.calls.map(({ callId }) => callId),
      children: node.children.map((child, index) => add(child, `${id}.${index}`)),
    };
    return id;
  };
  const roots = worlds.map((world, index) => add(world, `world-${index}`));
  const byCall = groupedBy(calls, ({ callId }) => callId);
  const requests = Object.fromEntries(
    [...byCall].map(([callId, made]) => [
      callId,
      made.map(({ url, body, headers }) => ({ url, body, headers })),
    ]),
  );
  return { roots, nodes, requests, limits };
}
