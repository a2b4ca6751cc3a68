import { notStartedStatus, TERMINAL_WORLD_STATES, type WorldState } from '@generia/contracts';

import { hasEnded, possibleActions, shareDone } from './world-state.js';

const fresh = notStartedStatus('w1', new Date(0));

describe('hasEnded', () => {
  it('agrees with the contract', () => {
    for (const state of [
      'in_progress',
      'completed',
      'failed',
      'cancelled',
      'paused',
      'paused_budget',
    ] as const) {
      expect(hasEnded({ status: state })).toBe(TERMINAL_WORLD_STATES.has(state satisfies WorldState));
    }
  });
});

describe('shareDone', () => {
  it('is nothing at the beginning and everything only at the end', () => {
    expect(shareDone(fresh)).toBe(0);
    const almost = { ...fresh, users_predicted: 5, users_created: 5, posts_predicted: 9, posts_created: 9 };
    const stages = fresh.stages.map((stage) => ({ ...stage, status: 'completed' as const }));
    expect(shareDone({ ...almost, stages, status: 'in_progress' })).toBe(0.99);
    expect(shareDone({ ...almost, stages, status: 'completed' })).toBe(1);
  });

  it('counts people and posts alike', () => {
    const half = { ...fresh, users_predicted: 2, users_created: 1, posts_predicted: 5, posts_created: 1 };
    expect(shareDone({ ...half, status: 'in_progress' })).toBeCloseTo(0.2);
  });
});

describe('possibleActions', () => {
  const gap = { task_id: 't', task_type: 'x', stage: 'posts' as const, item: 'i', reason: 'r', attempts: 2 };
  it.each([
    ['in_progress', [], ['pause', 'cancel']],
    ['paused', [], ['resume', 'cancel']],
    ['paused_budget', [], ['raise', 'cancel']],
    ['completed', [], []],
    ['completed', [gap], ['retry']],
    ['failed', [], ['retry']],
    ['cancelled', [gap], []],
  ] as const)('of a world that is %s with gaps %j', (status, gaps, actions) => {
    expect(possibleActions({ status, gaps: [...gaps] })).toEqual(actions);
  });
});
