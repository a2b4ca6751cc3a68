import { callTree } from './call-tree.js';
import { scheduleBound } from './schedule-bound.js';

const LIMITS = { text: 2, image: 2 };
const at = (second: number): Date => new Date(second * 1_000);

describe('the least time of a schedule', () => {
  const tasks = [
    { _id: 'description', parent_id: null },
    { _id: 'image', parent_id: 'description' },
    { _id: 'batch', parent_id: 'description' },
    { _id: 'character', parent_id: 'batch' },
  ];
  const calls = [
    { _id: 'c1', task_id: 'description', api_type: 'llm' as const, created_at: at(1) },
    { _id: 'icon', task_id: 'image', api_type: 'image_generation' as const, created_at: at(3) },
    { _id: 'header', task_id: 'image', api_type: 'image_generation' as const, created_at: at(2) },
    { _id: 'c2', task_id: 'batch', api_type: 'llm' as const, created_at: at(2) },
    { _id: 'c3', task_id: 'character', api_type: 'llm' as const, created_at: at(3) },
  ];
  const tree = callTree(tasks, calls);

  it('follows the tasks and puts their calls in order', () => {
    expect(tree[0]?.children[0]?.calls.map(({ callId }) => callId)).toEqual(['header', 'icon']);
    expect(tree[0]?.children[1]?.children[0]?.calls).toEqual([{ callId: 'c3', kind: 'text' }]);
  });

  it('is the longest chain while there are places enough', () => {
    expect(scheduleBound(tree, () => 100, LIMITS)).toEqual({
      criticalPathMs: 300,
      workMs: 150,
      boundMs: 300,
    });
  });

  it('follows the calls that took long', () => {
    const latencyOf = (callId: string): number => (callId === 'c3' ? 900 : 100);
    expect(scheduleBound(tree, latencyOf, LIMITS)).toMatchObject({ criticalPathMs: 1_100, workMs: 550 });
  });

  it('is the work of the busier kind when many worlds share the places', () => {
    const many = Array.from({ length: 10 }, () => tree).flat();
    expect(scheduleBound(many, () => 100, LIMITS)).toEqual({
      criticalPathMs: 300,
      workMs: 1_500,
      boundMs: 1_500,
    });
  });
});
