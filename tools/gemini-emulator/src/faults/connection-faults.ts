import type { FaultEffect } from './fault-kind.js';

/** Connections that stay silent or break. */
export const connectionFaults = {
  hang: { at: 'connection', behaviour: 'silent' },
  reset: { at: 'connection', behaviour: 'reset' },
} as const satisfies Readonly<Record<string, FaultEffect>>;
