import { namesOf, planOf, someCall } from '../../test/plan-of.js';
import type { FaultCall } from '../faults/fault-call.js';
import type { FaultRule } from './fault-rule.js';

const listOfPosts = {
  type: 'OBJECT',
  properties: {
    posts: { type: 'ARRAY', items: { type: 'OBJECT', properties: { content: { type: 'STRING' } } } },
  },
};

describe('the calls that a rule means', () => {
  it.each<[NonNullable<FaultRule['match']>, boolean]>([
    [{}, true],
    [{ kind: 'text' }, true],
    [{ kind: 'image' }, false],
    [{ model: 'gemini-3.8-flash' }, true],
    [{ model: 'gemini-3.8' }, false],
    [{ schemaKind: 'PostDetail' }, true],
    [{ schemaKind: 'PostBatch' }, false],
    [{ schema: 'post(detail|batch)' }, true],
    [{ schema: '"content"' }, true],
    [{ schema: '"username"' }, false],
    [{ prompt: 'a key$' }, true],
    [{ prompt: '^a key' }, false],
    [{ promptIncludes: 'Key' }, true],
    [{ promptIncludes: 'lock' }, false],
    [{ requestIdIncludes: 'task-7' }, true],
    [{ requestIdIncludes: 'task-8' }, false],
    [{ key: 'main' }, true],
    [{ key: 'key-of-main' }, true],
    [{ key: 'other' }, false],
    [{ kind: 'text', promptIncludes: 'lock' }, false],
  ])('%j: %s', (match, expected) => {
    expect(namesOf(planOf({ match, fault: 'http_503' }), 1)).toEqual([expected ? 'http_503' : '']);
  });

  it.each<[string, Partial<FaultCall>, boolean]>([
    ['image_refusal', { kind: 'text' }, false],
    ['image_refusal', { kind: 'image' }, true],
    ['schema_too_complex', { schema: undefined }, false],
    ['fenced_json', { wantsJson: false }, false],
    ['fewer_items', { schemaKind: 'WorldDescription' }, false],
    ['fewer_items', { schemaKind: 'PostBatch' }, true],
    ['fewer_items', { schemaKind: 'PostDetail' }, false],
    ['fewer_items', { schemaKind: 'PostDetail', schema: listOfPosts }, true],
    ['more_items', { schemaKind: 'PostDetail', schema: listOfPosts }, false],
    ['wrong_enum', {}, false],
    ['wrong_enum', { schema: { type: 'OBJECT', properties: { a: { enum: ['x'] } } } }, true],
    ['unlisted_model', { kind: 'models', model: 'gemini-3.8-flash' }, false],
    ['unlisted_model', { kind: 'models', model: '' }, true],
  ])('%s can befall %j: %s; a call that it cannot befall uses up nothing', (fault, facts, expected) => {
    const plan = planOf({ fault: fault as 'hang', times: 1 });
    expect(namesOf(plan, 1, someCall(facts))).toEqual([expected ? fault : '']);
  });

  it('are those within its window of time', () => {
    const clock = { nowMs: 5_000 };
    const plan = planOf({ match: { window: { fromMs: 100, toMs: 200 } }, fault: 'http_500' }, { clock });
    const at = (ms: number): string[] => {
      clock.nowMs = 5_000 + ms;
      return namesOf(plan, 1);
    };
    expect([99, 100, 199, 200].flatMap(at)).toEqual(['', 'http_500', 'http_500', '']);
  });
});

describe('the numbers of calls', () => {
  it.each<[NonNullable<FaultRule['match']>, string]>([
    [{ first: 2 }, 'xx----'],
    [{ nth: 3 }, '--x---'],
    [{ nth: [1, 4] }, 'x--x--'],
    [{ every: 2 }, '-x-x-x'],
    [{ every: 2, first: 4 }, '-x-x--'],
  ])('%j takes %s', (match, expected) => {
    const plan = planOf({ match, fault: 'http_500' });
    const names = namesOf(plan, 6).map((name) => (name === '' ? '-' : 'x'));
    expect(names.join('')).toBe(expected);
  });

  it('count only the calls that the rule means', () => {
    const plan = planOf({ match: { nth: 2, promptIncludes: 'lock' }, fault: 'http_500' });
    const lock = someCall({ prompt: 'a lock' });
    const seen = [lock, someCall(), lock, lock].map((call) => plan.next(call).names.length);
    expect(seen).toEqual([0, 0, 1, 0]);
  });
});

describe('rules among each other', () => {
  it('a rule is used as often as it says, then the next', () => {
    const plan = planOf([
      { fault: 'http_429', times: 2 },
      { fault: 'empty', times: 1 },
    ]);
    expect(namesOf(plan, 4)).toEqual(['http_429', 'http_429', 'empty', '']);
  });

  it('a rule without a number holds for ever', () => {
    expect(new Set(namesOf(planOf({ fault: 'hang' }), 50))).toEqual(new Set(['hang']));
  });

  it('a delay comes on top of another rule, and several faults of one rule come together', () => {
    const plan = planOf([{ fault: ['missing_usage', 'thought_part'], times: 1 }, { fault: 'latency:5' }]);
    expect(namesOf(plan, 2)).toEqual(['latency+missing_usage+thought_part', 'latency']);
    expect(plan.next(someCall()).effects).toEqual([{ at: 'delay', ms: 5 }]);
  });

  it('new rules start anew and old ones are forgotten', () => {
    const plan = planOf({ fault: 'http_500', times: 1 });
    expect(namesOf(plan, 2)).toEqual(['http_500', '']);
    plan.replace(plan.rules());
    expect(namesOf(plan, 2)).toEqual(['http_500', '']);
    plan.replace([]);
    expect(namesOf(plan, 1)).toEqual(['']);
  });
});

describe('chance', () => {
  const rule: FaultRule = { match: { probability: 0.3 }, fault: 'http_500' };

  it('is what it says, and the same for the same seed', () => {
    const names = namesOf(planOf(rule), 4_000);
    expect(names.filter((name) => name !== '').length / 4_000).toBeCloseTo(0.3, 1);
    expect(namesOf(planOf(rule), 4_000)).toEqual(names);
    expect(namesOf(planOf(rule, { seed: 2 }), 4_000)).not.toEqual(names);
  });

  it('has the seed of its rule if that has one', () => {
    const own: FaultRule = { match: { probability: 0.3, seed: 5 }, fault: 'http_500' };
    expect(namesOf(planOf(own, { seed: 2 }), 100)).toEqual(namesOf(planOf(own, { seed: 3 }), 100));
  });

  it('may stand outside of the match, as it used to', () => {
    expect(namesOf(planOf({ probability: 0, fault: 'http_500' }), 3)).toEqual(['', '', '']);
  });

  it('picks one of several faults, among those that can befall the call', () => {
    const plan = planOf({ oneOf: ['http_500', 'http_503', 'image_refusal'] });
    expect(new Set(namesOf(plan, 200))).toEqual(new Set(['http_500', 'http_503']));
  });

  it('gives each call its own latency, the same for the same seed', () => {
    const delays = (seed: number): number[] => {
      const plan = planOf({ fault: 'latency_lognormal:1000' }, { seed });
      return Array.from({ length: 400 }, () => {
        const [effect] = plan.next(someCall()).effects;
        return effect?.at === 'delay' ? effect.ms : Number.NaN;
      });
    };
    const once = delays(1);
    expect(delays(1)).toEqual(once);
    expect(delays(2)).not.toEqual(once);
  });
});

describe('a storm', () => {
  it('lasts for so many calls, then waits for the next that begins one', () => {
    const plan = planOf({ match: { every: 5 }, fault: 'http_503', storm: { calls: 3 } });
    const names = namesOf(plan, 14).map((name) => (name === '' ? '-' : 'x'));
    expect(names.join('')).toBe('----xxx--xxx--');
  });

  it('lasts for a time, with the fault that began it', () => {
    const clock = { nowMs: 0 };
    const plan = planOf(
      { match: { first: 1 }, oneOf: ['http_500', 'http_503', 'http_504'], storm: { forMs: 1_000 } },
      { clock },
    );
    const during = namesOf(plan, 20);
    expect(new Set(during).size).toBe(1);
    expect(during[0]).toMatch(/^http_50/);
    clock.nowMs = 999;
    expect(namesOf(plan, 1)).toEqual([during[0]]);
    clock.nowMs = 1_000;
    expect(namesOf(plan, 1)).toEqual(['']);
  });

  it('is no more than the times of its rule', () => {
    const plan = planOf({ fault: 'http_503', storm: { calls: 100 }, times: 4 });
    expect(namesOf(plan, 6).filter((name) => name !== '')).toHaveLength(4);
  });
});
