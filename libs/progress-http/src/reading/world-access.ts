import { HttpProblem } from '@generia/service-runtime';

import type { Caller } from '../security/caller.js';
import type { GetBackend } from '../worlds-backend.js';

/** Which worlds exist for whom. */
export interface WorldAccess {
  /** @throws {HttpProblem} 404 for a world that does not exist, or not for this caller */
  check(caller: Caller, worldId: string): Promise<void>;
  /** Whether the world exists for this caller, without a look at the stores once that is known. */
  isVisible(caller: Caller, worldId: string): Promise<boolean>;
}

/** Owners never change, so that they can be remembered. */
const MOST_REMEMBERED = 10_000;

/**
 * A world is its owner's alone. One that nobody owns (made by World Service, or while no authentication was asked for)
 * is everybody's who may ask.
 */
export function createWorldAccess(backend: GetBackend): WorldAccess {
  const owners = new Map<string, string>();

  const ownerOf = async (worldId: string): Promise<string | undefined> => {
    const known = owners.get(worldId);
    if (known !== undefined) return known;
    const { platform, worldStatuses } = backend().repositories;
    const world = await platform.worlds.findOne({ _id: worldId });
    if (!world) return (await worldStatuses.findById(worldId)) === null ? undefined : '';
    const owner = world.creator_id ?? '';
    if (owners.size >= MOST_REMEMBERED) owners.delete(owners.keys().next().value ?? '');
    owners.set(worldId, owner);
    return owner;
  };

  const isVisible = async (caller: Caller, worldId: string): Promise<boolean> => {
    const owner = await ownerOf(worldId);
    return owner !== undefined && (caller.id === '' || owner === '' || owner === caller.id);
  };

  return {
    isVisible,
    async check(caller, worldId) {
      if (!(await isVisible(caller, worldId))) throw worldNotFound(worldId);
    },
  };
}

export function worldNotFound(worldId: string): HttpProblem {
  return new HttpProblem(404, `There is no world ${worldId}.`, { code: 'world_not_found' });
}
