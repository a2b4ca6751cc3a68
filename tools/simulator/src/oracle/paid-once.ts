import type { AcceptedCall } from '../world/upstream.js';
import type { Facts } from './facts.js';
import type { Rule } from './rule.js';

/**
 * 4: a step is paid for once, and once more for each time that its process was lost with the answer on its way; never
 * after its answer was stored, and not by who has lost the task. Answers of no use do not count.
 */
export function paidOnce(facts: Facts): Rule {
  /** `task:step` -> the tokens of the attempts that got a good answer. */
  const paid = new Map<string, number[]>();

  const isExcused = (taskId: string, token: number): boolean =>
    facts.lostAttempts.has(`${taskId}:${token}`) || facts.abortedAttempts.has(`${taskId}:${token}`);

  return {
    onAccepted({ callId, isGood, sentAtMs, process }: AcceptedCall, report) {
      const call = facts.calls.get(callId);
      if (!call) return;
      const step = `${call.task_id}:${call.step}`;
      if (facts.storedSteps.has(step))
        report(`The step ${call.step} of a ${call.task_type} is paid for again after its answer was stored.`);
      const lostAtMs = facts.lostAttempts.get(`${call.task_id}:${call.lease_token}`) ?? Infinity;
      if (lostAtMs < sentAtMs)
        report(`${process.name} pays for the step ${call.step} of a ${call.task_type} that others have.`);
      if (isGood) paid.set(step, [...(paid.get(step) ?? []), call.lease_token]);
    },
    atEnd(report) {
      for (const [step, tokens] of paid) {
        const [taskId = '', name = ''] = step.split(':');
        if (tokens.filter((token) => !isExcused(taskId, token)).length > 1)
          report(`The step ${name} of task ${taskId} was paid for ${tokens.length} times without a crash.`);
      }
    },
  };
}
