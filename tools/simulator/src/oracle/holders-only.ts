import type { TaskDocument } from '@generia/contracts';

import type { Facts } from './facts.js';
import { problemOfRedrive } from './redriven.js';
import type { Rule } from './rule.js';

const ENDED: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled']);

/**
 * 8: who lost a lease writes nothing; nobody takes a task whose lease has not run out; what has ended stays as
 * it is, unless people try it again.
 *
 * @param isOfOneProcess whoever starts takes everything from the one that is gone
 */
export function holdersOnly(facts: Facts, isOfOneProcess: boolean): Rule {
  return {
    onWrite({ collection, before: old, after: next }, report) {
      if (collection !== 'tasks' || !old) return;
      const before = old as unknown as TaskDocument;
      const after = next as unknown as TaskDocument;
      const { writer } = facts;
      const who = writer?.name ?? 'somebody';
      const what = `a ${after.type}`;
      if (before.status === 'failed' && after.status === 'pending') {
        const problem = problemOfRedrive(facts, before, after);
        if (problem) report(`${who} ${problem} ${what}.`);
        return;
      }
      if (ENDED.has(before.status)) {
        const { spawn_pending: _was, ...was } = before;
        const { spawn_pending: _is, ...is } = after;
        if (JSON.stringify(was) !== JSON.stringify(is))
          report(`${who} changes ${what} that has ${before.status}.`);
        return;
      }
      if (before.status !== 'in_progress') {
        if (after.status !== 'in_progress' && ENDED.has(after.status) && after.status !== 'cancelled')
          report(`${who} ends ${what} that nobody holds.`);
        return;
      }
      if (after.crash_count > before.crash_count) {
        const now = writer?.clock.now() ?? facts.scheduler.now();
        const isOrphaned = isOfOneProcess && facts.holders.get(after._id)?.process?.isGone === true;
        if ((before.lease_expires_at?.getTime() ?? 0) > now && !isOrphaned)
          report(`${who} takes over ${what} whose lease lives.`);
        return;
      }
      const holder = facts.holders.get(after._id);
      if (holder?.process !== writer)
        report(`${who} writes to ${what} that ${holder?.process?.name ?? 'nobody'} holds.`);
    },
  };
}
