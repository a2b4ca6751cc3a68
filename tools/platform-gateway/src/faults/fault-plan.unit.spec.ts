import { createFaultPlan } from './fault-plan.js';

describe('the fault plan', () => {
  it('uses up rules in their order, each for its operation', () => {
    const plan = createFaultPlan();
    plan.add(
      { operation: 'a', times: 2, fault: { kind: 'cut' } },
      { times: 1, fault: { kind: 'status', status: 503 } },
    );
    expect(plan.next('b')).toEqual({ kind: 'status', status: 503 });
    expect(plan.next('b')).toBeNull();
    expect([plan.next('a'), plan.next('a'), plan.next('a')]).toEqual([
      { kind: 'cut' },
      { kind: 'cut' },
      null,
    ]);
    expect(plan.rules()).toEqual([]);
  });

  it('keeps a rule without times until it is cleared', () => {
    const plan = createFaultPlan();
    plan.add({ fault: { kind: 'slow', delayMs: 5 } });
    for (let call = 0; call < 3; call += 1) expect(plan.next('a')).toEqual({ kind: 'slow', delayMs: 5 });
    plan.clear();
    expect(plan.next('a')).toBeNull();
  });

  it('takes no rule that is none', () => {
    const plan = createFaultPlan();
    expect(() => plan.add({ fault: { kind: 'status', status: 200 } })).toThrow();
    expect(plan.rules()).toEqual([]);
  });
});
