import { isTaskType, TASK_CATALOGUE } from '@generia/contracts';
import type { TaskPolicies } from '@generia/task-engine';

/**
 * Far more than an attempt takes that goes on at all: the longest asks several times, and each time may wait for a limit of
 * Gemini and for three tries. It is there for the one that hangs.
 */
const ATTEMPT_TIMEOUT_MS = 60 * 60_000;

/** The engine's view of the task catalogue, with the attempts of single types changed where `attempts` says so. */
export function createTaskPolicies(attempts: Readonly<Partial<Record<string, number>>> = {}): TaskPolicies {
  return (type) => {
    if (!isTaskType(type)) return undefined;
    const { topic, maxAttempts, parameters, result } = TASK_CATALOGUE[type];
    return {
      ...{ queue: topic, maxAttempts: attempts[type] ?? maxAttempts, attemptTimeoutMs: ATTEMPT_TIMEOUT_MS },
      ...{ parameters, result },
    };
  };
}
