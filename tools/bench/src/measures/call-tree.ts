import type { ApiRequestRecord, TaskDocument } from '@generia/contracts';

import { groupedBy } from './grouped-by.js';

/** A task as a program without an engine sees it: calls one after another, then what they make possible. */
export interface CallNode {
  readonly calls: readonly TreeCall[];
  readonly children: readonly CallNode[];
}

export interface TreeCall {
  readonly callId: string;
  readonly kind: 'text' | 'image';
}

type Task = Pick<TaskDocument, '_id' | 'parent_id'>;
type Call = Pick<ApiRequestRecord, '_id' | 'task_id' | 'api_type' | 'created_at'>;

/** The tree of a finished world's calls: who had to wait for whom. */
export function callTree(tasks: readonly Task[], calls: readonly Call[]): CallNode[] {
  const callsOf = groupedBy(calls, (call) => call.task_id);
  const childrenOf = groupedBy(tasks, (task) => task.parent_id);
  const node = ({ _id }: Task): CallNode => ({
    calls: (callsOf.get(_id) ?? [])
      .toSorted((a, b) => a.created_at.getTime() - b.created_at.getTime())
      .map((call) => ({ callId: call._id, kind: call.api_type === 'llm' ? 'text' : 'image' })),
    children: (childrenOf.get(_id) ?? []).map(node),
  });
  return (childrenOf.get(null) ?? []).map(node);
}
