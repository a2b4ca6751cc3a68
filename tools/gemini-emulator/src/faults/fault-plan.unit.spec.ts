import { createFaultPlan } from './fault-plan.js';
import { FaultRule, type FaultSubject } from './fault-rule.js';

const call: FaultSubject = {
  kind: 'text',
  schemaKind: 'PostDetail',
  prompt: 'about a key',
  requestId: 'task-7',
};
const plan = (...rules: readonly FaultRule[]) => createFaultPlan(1, FaultRule.array().parse(rules));

describe('the plan of faults', () => {
  it.each([
    [{}, true],
    [{ kind: 'text' }, true],
    [{ kind: 'image' }, false],
    [{ schemaKind: 'PostDetail' }, true],
    [{ schemaKind: 'PostBatch' }, false],
    [{ promptIncludes: 'key' }, true],
    [{ promptIncludes: 'lock' }, false],
    [{ requestIdIncludes: 'task-7' }, true],
    [{ requestIdIncludes: 'task-8' }, false],
    [{ kind: 'text', promptIncludes: 'lock' }, false],
  ] as const)('lets a rule that matches %j take the call: %s', (match, expected) => {
    expect(plan({ match, fault: 'http_503' }).next(call)).toBe(expected ? 'http_503' : null);
  });

  it('uses a rule as often as it says, then the next', () => {
    const faults = plan({ fault: 'http_429', times: 2 }, { fault: 'empty', times: 1 });
    expect([1, 2, 3, 4].map(() => faults.next(call))).toEqual(['http_429', 'http_429', 'empty', null]);
  });

  it('keeps a rule without a number for ever', () => {
    const faults = plan({ fault: 'hang' });
    expect(Array.from({ length: 50 }, () => faults.next(call)).every((fault) => fault === 'hang')).toBe(true);
  });

  it('throws the dice for a probability, the same for the same seed', () => {
    const throws = (): (string | null)[] => {
      const faults = plan({ fault: 'http_500', probability: 0.3 });
      return Array.from({ length: 400 }, () => faults.next(call));
    };
    const share = throws().filter((fault) => fault !== null).length / 400;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
    expect(throws()).toEqual(throws());
  });

  it('forgets the old rules when it gets new ones', () => {
    const faults = plan({ fault: 'hang' });
    faults.replace([]);
    expect(faults.next(call)).toBeNull();
  });

  it.each([
    [{ fault: 'nothing' }],
    [{ fault: 'hang', times: 0 }],
    [{ fault: 'hang', probability: 2 }],
    [{ fault: 'hang', match: { colour: 'red' } }],
  ])('takes %j for no rule', (rule) => {
    expect(FaultRule.safeParse(rule).success).toBe(false);
  });
});
