import type { TaskPolicies } from '../task-policy.js';

const record = {
  parse(value: unknown): unknown {
    if (typeof value === 'object' && value !== null && !('invalid' in value)) return value;
    throw new Error('It is marked as invalid.');
  },
};

/** Knows the one type `sample`, of the queue `work`. Parameters and results with a field `invalid` do not fit. */
export const samplePolicies: TaskPolicies = (type) =>
  type === 'sample'
    ? { queue: 'work', maxAttempts: 3, attemptTimeoutMs: 3_600_000, parameters: record, result: record }
    : undefined;
