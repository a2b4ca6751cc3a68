import { TERMINAL_WORLD_STATES, type WorldStatusDocument } from '@generia/contracts';

import type { Facts } from './facts.js';
import type { Rule } from './rule.js';

const ENDED: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled']);

/** 1: every accepted world ends, or waits where people see it; so does every task. */
export function noTaskLost(facts: Facts, worldIds: readonly string[]): Rule {
  return {
    atEnd(report) {
      const statuses = new Map(
        (facts.documents.in('world_generation_status') as unknown as WorldStatusDocument[]).map((status) => [
          status._id,
          status.status,
        ]),
      );
      for (const worldId of worldIds) {
        const state = statuses.get(worldId);
        if (state === undefined) report(`World ${worldId} was accepted and never begun.`);
        else if (state === 'in_progress') report(`World ${worldId} is in progress for ever.`);
        if (state === undefined || !TERMINAL_WORLD_STATES.has(state)) continue;
        for (const task of facts.tasks) {
          if (task.world_id !== worldId) continue;
          if (!ENDED.has(task.status))
            report(`World ${worldId} is ${state}; its ${task.type} is ${task.status}.`);
          else if (task.spawn_pending)
            report(`World ${worldId} is ${state}; a ${task.type} has not spawned.`);
        }
      }
    },
  };
}
