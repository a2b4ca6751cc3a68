/**
 * How long a worker holds a task without renewing, which it does at a third. So short that a task is taken over within ten
 * seconds of a crash: that nobody renews it a sweeper makes sure of before it runs out, with the time of a sweep to spare. So
 * long that a worker may stand still for four seconds on a busy machine without losing what it has paid for.
 */
export const LEASE_MS = 6_000;
