import {
  type Character,
  type Post,
  TERMINAL_WORLD_STATES,
  type TaskDocument,
  type WorldStatusDocument,
} from '@generia/contracts';

import type { Facts } from './facts.js';
import { isReopened } from './redriven.js';
import type { Rule } from './rule.js';

const GROWING = [
  'tasks_total',
  'tasks_completed',
  'users_created',
  'posts_created',
  'images_created',
] as const;

/**
 * 7: the status of a world never goes back, and is the truth when the world is quiet. Only what is tried again is no failure
 * any more, and opens its world.
 */
export function progressTrue(facts: Facts): Rule {
  /** World -> by how much its failures have become fewer. */
  const forgiven = new Map<string, number>();

  return {
    onWrite({ collection, before, after }, report) {
      if (collection !== 'world_generation_status' || !before) return;
      const was = before as unknown as WorldStatusDocument;
      const is = after as unknown as WorldStatusDocument;
      if (is.seq <= was.seq)
        report(`The status of world ${is._id} was written over: ${was.seq}, then ${is.seq}.`);
      if (TERMINAL_WORLD_STATES.has(was.status) && !isReopened(facts, was, is))
        report(`World ${is._id} was ${was.status} and changed again.`);
      const fewer = (forgiven.get(is._id) ?? 0) + Math.max(0, was.tasks_failed - is.tasks_failed);
      forgiven.set(is._id, fewer);
      if (fewer > (facts.redriven.get(is._id) ?? 0))
        report(`World ${is._id} goes back: tasks_failed ${was.tasks_failed}, then ${is.tasks_failed}.`);
      for (const field of GROWING)
        if (is[field] < was[field])
          report(`World ${is._id} goes back: ${field} ${was[field]}, then ${is[field]}.`);
    },
    atEnd(report) {
      const statuses = facts.documents.in('world_generation_status') as unknown as WorldStatusDocument[];
      for (const status of statuses) {
        if (!TERMINAL_WORLD_STATES.has(status.status)) continue;
        const truth = truthOf(status._id);
        for (const [field, value] of Object.entries(truth)) {
          const shown = status[field as keyof typeof truth];
          if (shown !== value) report(`World ${status._id} shows ${field} ${shown}; the truth is ${value}.`);
        }
        const named = new Set(status.gaps.map(({ task_id }) => task_id));
        for (const { _id, type, world_id, status: end } of facts.tasks)
          if (world_id === status._id && end === 'failed' && !named.has(_id))
            report(`World ${status._id} does not name the ${type} that failed.`);
      }
    },
  };

  function truthOf(worldId: string) {
    const tasks = facts.tasks.filter(({ world_id }) => world_id === worldId);
    const withStatus = (status: TaskDocument['status']): number =>
      tasks.filter((task) => task.status === status).length;
    const entities = <T extends Character | Post>(collection: string): number =>
      (facts.documents.in(collection) as unknown as readonly T[]).filter(
        ({ world_id }) => world_id === worldId,
      ).length;
    // What a failed task has left behind is not counted as made.
    const hasFailed = withStatus('failed') + withStatus('cancelled') > 0;
    return {
      tasks_total: tasks.length,
      tasks_completed: withStatus('completed'),
      tasks_failed: withStatus('failed'),
      ...(hasFailed ? {} : { users_created: entities('characters'), posts_created: entities('posts') }),
    };
  }
}
