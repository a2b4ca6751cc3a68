import type { Facts } from './facts.js';
import type { Rule } from './rule.js';

/** What was on its way to the store when the stop was asked for may still arrive. */
const ON_ITS_WAY_MS = 15_000;

/** 10: who is asked to stop claims nothing more, leaves no lease and no timer behind, and ends. */
export function cleanStop(facts: Facts, isReliable: () => boolean): Rule {
  return {
    onWrite({ collection, before, after }, report) {
      const { writer } = facts;
      if (collection !== 'tasks' || !before || writer?.stoppingSinceMs === undefined) return;
      const isClaim = before['status'] === 'pending' && after['status'] === 'in_progress';
      if (isClaim && facts.scheduler.now() > writer.stoppingSinceMs + ON_ITS_WAY_MS)
        report(`${writer.name} claims a task although it stops.`);
    },
    onStopped(process, report) {
      if (process.sleeps > 0) report(`${process.name} has stopped and left ${process.sleeps} timers.`);
      if (!isReliable()) return;
      for (const [taskId, holder] of facts.holders) {
        const task = facts.task(taskId);
        if (holder.process === process && task?.status === 'in_progress' && task.lease_token === holder.token)
          report(`${process.name} has stopped and still holds a ${task.type}.`);
      }
    },
  };
}
