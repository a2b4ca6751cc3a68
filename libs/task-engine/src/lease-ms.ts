/**
 * How long a worker holds a task without renewing. Long enough for a pause of its process (a renewal is due at a third),
 * short enough that after a crash the next sweep takes over within ten seconds.
 */
export const LEASE_MS = 8_000;
