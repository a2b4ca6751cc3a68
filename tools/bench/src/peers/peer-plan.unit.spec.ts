import type { CallNode } from '../measures/call-tree.js';
import { peerPlan } from './peer-plan.js';

const LIMITS = { text: 2, image: 1 };

describe('the plan that the peers are given', () => {
  const portrait: CallNode = { calls: [{ callId: 'p', kind: 'image' }], children: [] };
  const person: CallNode = { calls: [{ callId: 'c', kind: 'text' }], children: [portrait] };
  const world: CallNode = { calls: [], children: [person] };
  const request = { url: 'u', headers: {} };
  const plan = peerPlan({
    worlds: [world, world],
    calls: [
      { ...request, callId: 'c', kind: 'text', body: 'first' },
      { ...request, callId: 'c', kind: 'text', body: 'again' },
    ],
    limits: LIMITS,
  });

  it('has every task once, with its calls and what waits for it', () => {
    expect(plan.roots).toEqual(['world-0', 'world-1']);
    expect(plan.nodes['world-0']).toEqual({ kind: 'text', calls: [], children: ['world-0.0'] });
    expect(plan.nodes['world-1.0.0']).toEqual({ kind: 'image', calls: ['p'], children: [] });
    expect(Object.keys(plan.nodes)).toHaveLength(6);
  });

  it('has every request of a call, in order', () => {
    expect(plan.requests['c']?.map(({ body }) => body)).toEqual(['first', 'again']);
  });
});
