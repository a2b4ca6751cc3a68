/**
 * How long a worker holds a task without renewing, which it does at a third. So short that a task is taken over within ten
 * seconds of a crash: the lease, two sweeps, and the time in which a sweeper makes sure that nobody renews it.
 */
export const LEASE_MS = 5_000;
