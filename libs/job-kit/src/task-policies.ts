import { isTaskType, TASK_CATALOGUE } from '@generia/contracts';
import type { TaskPolicies } from '@generia/task-engine';

/** The engine's view of the task catalogue, with the attempts of single types changed where `attempts` says so. */
export function createTaskPolicies(attempts: Readonly<Partial<Record<string, number>>> = {}): TaskPolicies {
  return (type) => {
    if (!isTaskType(type)) return undefined;
    const { topic, maxAttempts, attemptTimeoutMs, parameters, result } = TASK_CATALOGUE[type];
    return { queue: topic, maxAttempts: attempts[type] ?? maxAttempts, attemptTimeoutMs, parameters, result };
  };
}
