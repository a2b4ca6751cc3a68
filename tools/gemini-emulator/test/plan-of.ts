import type { FaultCall } from '../src/faults/fault-call.js';
import { createFaultPlan, type FaultPlan } from '../src/rules/fault-plan.js';
import { readFaultRules, type FaultRulesInput } from '../src/rules/fault-rules.js';

/** A plan of rules on a clock that the test moves. */
export function planOf(
  rules: FaultRulesInput,
  { seed = 1, clock = { nowMs: 0 } }: { readonly seed?: number; readonly clock?: { nowMs: number } } = {},
): FaultPlan {
  return createFaultPlan({ seed, now: () => clock.nowMs }, readFaultRules(rules));
}

/** A call that most rules could mean. */
export function someCall(facts: Partial<FaultCall> = {}): FaultCall {
  return {
    kind: 'text',
    model: 'gemini-3.8-flash',
    method: 'generateContent',
    key: { label: 'main', secret: 'key-of-main' },
    schemaKind: 'PostDetail',
    schema: { type: 'OBJECT', properties: { content: { type: 'STRING' } } },
    wantsJson: true,
    prompt: 'about a Key',
    requestId: 'task-7',
    ...facts,
  };
}

/** The names of the faults of the next so many calls, with a plus between those of one call. */
export function namesOf(plan: FaultPlan, calls: number, call: FaultCall = someCall()): string[] {
  return Array.from({ length: calls }, () => plan.next(call).names.join('+'));
}
