import { LEASE_MS } from '@generia/task-engine';

import type { Strike } from '../facts.js';

/**
 * What a worker held may be taken from it at the end of its leases. A worker that vanished had renewed none of them beyond
 * the length of a lease, from which the sweeper's tests conclude that the tasks are in other hands within ten seconds; one
 * that was asked to stop has given back everything that it knew of by the time it is gone. The leases tell, so that a slow machine changes
 * nothing.
 */
export function releasedInTime(strikes: readonly Strike[]): string[] {
  return strikes.flatMap(({ kind, service, leasesEndMs, kept = [], unansweredClaims = 0 }) => [
    ...(kind !== 'term' && leasesEndMs > LEASE_MS
      ? [`${service} held tasks for ${leasesEndMs} ms after its ${kind}; a lease is ${LEASE_MS} ms.`]
      : []),
    ...(kept.length > unansweredClaims
      ? [`${service} kept ${kept.length} tasks when it was asked to stop.`]
      : []),
  ]);
}
