/** Nobody waits longer than ten minutes for an answer. */
export const longestDelayMs = 600_000;
