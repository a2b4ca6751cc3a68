import type { TaskDocument } from '@generia/contracts';
import type { Pipeline } from '@generia/pipeline-e2e';

import { STRUCK, type StruckService } from './choose-struck.js';

/** Where worlds are made, and which. */
export interface Battlefield {
  readonly pipeline: Pipeline;
  readonly worldIds: readonly string[];
}

/** All tasks of all worlds. */
export async function tasksOf({ pipeline, worldIds }: Battlefield): Promise<TaskDocument[]> {
  return (await Promise.all(worldIds.map((id) => pipeline.repositories.tasks.listOfWorld(id)))).flat();
}

/** How many tasks the workers of each service hold. */
export async function countHeld(field: Battlefield): Promise<Map<StruckService, number>> {
  const tasks = await tasksOf(field);
  return new Map(STRUCK.map((service) => [service, tasks.filter(isHeldBy(service)).length]));
}

/** The tasks that the workers of a service hold. */
export async function heldBy(field: Battlefield, service: StruckService): Promise<TaskDocument[]> {
  return (await tasksOf(field)).filter(isHeldBy(service));
}

function isHeldBy(service: StruckService) {
  return ({ status, worker_id }: TaskDocument): boolean =>
    status === 'in_progress' && worker_id?.startsWith(`${service}-`) === true;
}

/** The tasks as they are now. */
export async function currentOf(
  { pipeline }: Battlefield,
  tasks: readonly TaskDocument[],
): Promise<TaskDocument[]> {
  const found = await Promise.all(tasks.map(({ _id }) => pipeline.repositories.tasks.findById(_id)));
  return found.filter((task) => task !== null);
}

/** When the last of the leases runs out, by the clock of the machine. */
export function lastLeaseEnd(held: readonly TaskDocument[]): number {
  return Math.max(0, ...held.map(({ lease_expires_at }) => lease_expires_at?.getTime() ?? 0));
}
