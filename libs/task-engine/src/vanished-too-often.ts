import type { TaskDocument } from '@generia/contracts';
import { TaskError } from '@generia/resilience';

/** A task whose workers vanished this often is given up. */
export const MAX_CRASHES = 20;

/**
 * Why a task is not run again: its workers keep vanishing, and its last chance is to save what can be saved. When that
 * one vanishes too, the sweeper gives it up.
 */
export function vanishedTooOften({
  crash_count: crashes,
}: Pick<TaskDocument, 'crash_count'>): TaskError | undefined {
  if (crashes < MAX_CRASHES - 1) return undefined;
  return new TaskError(`Its worker vanished ${crashes} times while it ran.`, {
    code: 'WORKER_VANISHED',
    retry: 'never',
  });
}
