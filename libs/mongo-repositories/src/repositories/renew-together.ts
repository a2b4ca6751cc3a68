import type { TaskDocument } from '@generia/contracts';
import { gather } from '@generia/resilience';

import type { DocumentCollection } from '../document-collection.js';
import { type Lease, heldBy } from './held-by.js';

interface Renewal {
  readonly lease: Lease;
  readonly expiresAt: Date;
}

/**
 * Renews leases, in one request those that are asked for at the same moment. A request that hangs holds up none that is made
 * later.
 */
export function renewTogether(
  tasks: Pick<DocumentCollection<TaskDocument>, 'updateOne' | 'updateEach' | 'find'>,
): (lease: Lease, expiresAt: Date) => Promise<boolean> {
  const renew = gather<Renewal, boolean>(
    async (renewals) => {
      const changes = renewals.map(({ lease, expiresAt }) => ({
        filter: heldBy(lease),
        update: { $set: { lease_expires_at: expiresAt } },
      }));
      const [first] = changes;
      if (first && changes.length === 1) return [await tasks.updateOne(first.filter, first.update)];
      const found = await tasks.updateEach(changes);
      if (found === changes.length) return renewals.map(() => true);
      // Some have just ended or were taken over. A lease that is held now was held then, and so was renewed.
      const held = await tokensOfHeld(renewals.map(({ lease }) => lease.taskId));
      return renewals.map(({ lease }) => held.get(lease.taskId) === lease.token);
    },
    { sideBySide: true },
  );

  async function tokensOfHeld(taskIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const filter = { _id: { $in: taskIds }, status: 'in_progress' } as const;
    const found = await tasks.find(filter, { fields: ['lease_token'] });
    return new Map(found.map(({ _id, lease_token }) => [_id, lease_token]));
  }

  return (lease, expiresAt) => renew('all', { lease, expiresAt });
}
