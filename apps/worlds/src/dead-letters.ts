import type { TaskDocument } from '@generia/contracts';

import type { Answer } from './answer.js';
import type { OpenWorlds } from './open-worlds.js';

const LISTED = 200;

/** The tasks that failed for good, of one world or of all: why, after how many attempts, and what they were given. */
export async function deadLetters(worldId: string, { repositories }: OpenWorlds): Promise<Answer> {
  const { tasks } = repositories;
  const failed =
    worldId === ''
      ? await tasks.listFailed(LISTED)
      : (await tasks.listOfWorld(worldId)).filter(({ status }) => status === 'failed');
  const letters = failed.map((task) => ({
    task_id: task._id,
    world_id: task.world_id,
    type: task.type,
    attempts: task.attempt_count,
    crashes: task.crash_count,
    error: task.error,
    error_code: task.error_code,
    failed_at: task.completed_at ?? task.updated_at,
    parameters: task.parameters,
  }));
  const text = failed.map(letterLine).join('\n') || 'No task has failed.';
  const more =
    worldId === '' && failed.length === LISTED ? `\nOnly ${LISTED} are listed; name a world for more.` : '';
  return { text: text + more, json: letters };
}

function letterLine(task: TaskDocument): string {
  const given = JSON.stringify(task.parameters).slice(0, 300);
  const attempts = `${task.attempt_count} attempts, ${task.crash_count} crashes`;
  return `${task._id}  ${task.type}  world ${task.world_id}\n  ${task.error_code ?? ''}: ${task.error ?? ''} (${attempts})\n  ${given}`.replace(
    /[^\P{Cc}\n]/gu,
    ' ',
  );
}
