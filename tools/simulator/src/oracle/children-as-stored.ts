import type { TaskDocument } from '@generia/contracts';

import type { Facts } from './facts.js';
import type { Rule } from './rule.js';

/** 2: the children of a task are those that its stored result asks for, no more and no fewer. */
export function childrenAsStored(facts: Facts): Rule {
  const wishOf = (type: string, parameters: unknown): string => `${type} ${JSON.stringify(parameters)}`;
  const countsOf = (wishes: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const wish of wishes) counts.set(wish, (counts.get(wish) ?? 0) + 1);
    return counts;
  };

  return {
    onWrite({ collection, before, after }, report) {
      if (collection !== 'tasks' || before) return;
      const child = after as unknown as TaskDocument;
      if (!child.parent_id) return;
      const parent = facts.task(child.parent_id);
      if (parent?.status !== 'completed')
        report(`A ${child.type} came to be before its parent, a ${parent?.type ?? 'task'}, had a result.`);
    },
    atEnd(report) {
      for (const parent of facts.tasks) {
        const children = facts.tasks.filter(({ parent_id }) => parent_id === parent._id);
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
