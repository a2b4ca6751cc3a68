/** A task under a lease, as the engine names it. */
export interface Lease {
  readonly taskId: string;
  readonly token: number;
}

/** The one filter by which a holder of a lease may write. */
export function heldBy({ taskId, token }: Lease) {
  return { _id: taskId, lease_token: token, status: 'in_progress' } as const;
}
