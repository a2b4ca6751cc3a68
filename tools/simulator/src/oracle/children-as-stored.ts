import type { TaskDocument } from '@generia/contracts';

import type { Facts } from './facts.js';
import type { Rule } from './rule.js';

/**
 * 2: the children of a task are those that its stored result asks for, no more and no fewer; and at every moment they are all
 * there, or it is written down that they are to come.
 */
export function childrenAsStored(facts: Facts): Rule {
  const wishOf = (type: string, parameters: unknown): string => `${type} ${JSON.stringify(parameters)}`;
  const countsOf = (wishes: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const wish of wishes) counts.set(wish, (counts.get(wish) ?? 0) + 1);
    return counts;
  };

  /** Parents that the request under way leaves with nothing to come. */
  let whole: TaskDocument[] = [];

  return {
    onWrite({ collection, before, after }, report) {
      if (collection !== 'tasks') return;
      const task = after as unknown as TaskDocument;
      if (before && task.status === 'completed' && task.spawn.length > 0 && !task.spawn_pending)
        whole.push(task);
      if (before || !task.parent_id) return;
      const child = task;
      const parent = facts.task(task.parent_id);
      if (parent?.status !== 'completed')
        report(`A ${child.type} came to be before its parent, a ${parent?.type ?? 'task'}, had a result.`);
    },
    onEffect(report) {
      for (const { _id, type, spawn } of whole) {
        const count = facts.childrenOf(_id).length;
        if (count < spawn.length)
          report(`A ${type} has ${count} of ${spawn.length} children, and nothing says that others come.`);
      }
      if (whole.length > 0) whole = [];
    },
    atEnd(report) {
      for (const parent of facts.tasks) {
        const children = facts.childrenOf(parent._id);
        const asked = parent.status === 'completed' ? parent.spawn : [];
        const wanted = countsOf(asked.map(({ type, parameters }) => wishOf(type, parameters)));
        const found = countsOf(children.map(({ type, parameters }) => wishOf(type, parameters)));
        const isSame =
          wanted.size === found.size && [...wanted].every(([wish, count]) => found.get(wish) === count);
        if (!isSame)
          report(
            `A ${parent.type} asks for ${asked.length} children and has ${children.length} (or others).`,
          );
      }
    },
  };
}
