import { TASK_CATALOGUE, type TaskDocument, type TaskType } from '@generia/contracts';

import type { Facts } from './facts.js';
import type { Rule } from './rule.js';

/** Errors of an attempt that is to blame for itself. */
const BLAMED: ReadonlySet<string> = new Set(
  ['WRONG_SHAPE', 'INVALID_JSON', 'EMPTY', 'TRUNCATED', 'MISSING_IMAGE'].map((kind) => `GEMINI_${kind}`),
);

/** 9: what cannot be done ends `failed`, with its reason, its attempts and its inputs, and takes nothing else with it. */
export function poisonFailsAlone(
  facts: Facts,
  isPoisoned: (taskId: string) => boolean,
  isCalm: () => boolean,
): Rule {
  return {
    onWrite({ collection, before, after }, report) {
      if (collection !== 'tasks' || !before) return;
      const [was, is] = [before, after] as unknown as [TaskDocument, TaskDocument];
      // Whoever looks at a dead letter sees what was asked for.
      if (JSON.stringify(is.parameters) !== JSON.stringify(was.parameters))
        report(`A ${is.type} has other inputs than it began with.`);
      if (is.deferral_count > was.deferral_count && BLAMED.has(is.error_code ?? ''))
        report(`A ${is.type} got answers of no use, and its attempt does not count.`);
    },
    atEnd(report) {
      for (const task of facts.tasks) {
        if (task.status !== 'failed') continue;
        const { maxAttempts } = TASK_CATALOGUE[task.type as TaskType];
        if (!task.error || !task.error_code) report(`A ${task.type} failed and does not say why.`);
        if (task.attempt_count < 1 || task.attempt_count > maxAttempts)
          report(`A ${task.type} failed after ${task.attempt_count} attempts; it has ${maxAttempts}.`);
        // A world whose time is over ends what it has not begun.
        if (task.error_code === 'WORLD_EXPIRED') continue;
        if (isCalm() && !isPoisoned(task._id) && task.type !== 'generate_post_image')
          report(`A ${task.type} failed although nothing was wrong with it: ${task.error}`);
      }
    },
  };
}
