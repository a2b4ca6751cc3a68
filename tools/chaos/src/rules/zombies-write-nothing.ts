import type { TaskDocument } from '@generia/contracts';

import type { RunFacts } from '../facts.js';

/** A worker that slept past its leases has written nothing under them: others ended its tasks, as they had them. */
export function zombiesWriteNothing({ worlds, strikes }: RunFacts): string[] {
  const now = new Map(worlds.flatMap(({ tasks }) => tasks.map((task) => [task._id, task] as const)));
  return strikes.flatMap(({ service, held, atWaking = [], whileAlone = [], noticed = true }) => {
    const asleep = new Map(held.map((task) => [task._id, task]));
    const alone = new Map(whileAlone.map((task) => [task._id, task]));
    const unaware = noticed ? [] : [`${service} never noticed that others have what it held when it slept.`];
    const written = atWaking.flatMap((before) => {
      const after = now.get(before._id);
      const old = asleep.get(before._id);
      if (!after || !old) return [`Task ${before._id}, which a zombie held, is gone.`];
      const problems: string[] = [];
      if (before.status === 'in_progress' && isChanged(before, alone.get(before._id)))
        problems.push(`Task ${after._id} was changed by a zombie, for whoever held it slept.`);
      if (after.lease_token <= old.lease_token && after.status === 'completed')
        problems.push(`Task ${after._id} was ended under the lease of a zombie.`);
      if (before.status === 'completed' && JSON.stringify(settled(before)) !== JSON.stringify(settled(after)))
        problems.push(`Task ${after._id} was changed after its end, when a zombie woke.`);
      return problems;
    });
    return [...unaware, ...written];
  });
}

/** Whoever takes a task over raises its token: that is no zombie. */
function isChanged(before: TaskDocument, after: TaskDocument | undefined): boolean {
  return after?.lease_token === before.lease_token && JSON.stringify(after) !== JSON.stringify(before);
}

/** Marking the children as begun is everybody's business, also after the end. */
function settled(task: object): object {
  return Object.fromEntries(
    Object.entries(task)
      .filter(([field]) => field !== 'spawn_pending' && field !== 'updated_at')
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
}
