import type { RunFacts } from '../facts.js';

/** A worker that slept past its leases has written nothing under them: others ended its tasks, as they had them. */
export function zombiesWriteNothing({ worlds, strikes }: RunFacts): string[] {
  const now = new Map(worlds.flatMap(({ tasks }) => tasks.map((task) => [task._id, task] as const)));
  return strikes.flatMap(({ held, atWaking = [] }) => {
    const asleep = new Map(held.map((task) => [task._id, task]));
    return atWaking.flatMap((before) => {
      const after = now.get(before._id);
      const old = asleep.get(before._id);
      if (!after || !old) return [`Task ${before._id}, which a zombie held, is gone.`];
      const problems: string[] = [];
      if (after.lease_token <= old.lease_token && after.status === 'completed')
        problems.push(`Task ${after._id} was ended under the lease of a zombie.`);
      if (before.status === 'completed' && JSON.stringify(settled(before)) !== JSON.stringify(settled(after)))
        problems.push(`Task ${after._id} was changed after its end, when a zombie woke.`);
      return problems;
    });
  });
}

/** Marking the children as begun is everybody's business, also after the end. */
function settled(task: object): object {
  return Object.fromEntries(
    Object.entries(task)
      .filter(([field]) => field !== 'spawn_pending' && field !== 'updated_at')
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
}
