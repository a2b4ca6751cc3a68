import { type Log, TaskError } from '@generia/resilience';

import type { Platform } from './platform.js';

/** What the copy could refuse although the platform did not: it began later, or something else wrote there. */
const REFUSALS = new Set(['PLATFORM_NOT_FOUND', 'PLATFORM_CONFLICT']);

/**
 * A platform whose accepted calls are also written to a copy, from which we show worlds ourselves. The platform comes first
 * and decides; a process that dies in between writes the copy when the task is tried again, because every call may be
 * repeated. What the copy refuses is logged, and costs the world nothing.
 *
 * Errors: those of the platform, and those of the copy's store.
 */
export function createCopyingPlatform(platform: Platform, copy: Platform, log: Log): Platform {
  const note = async (what: string, work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      if (!(error instanceof TaskError && REFUSALS.has(error.code))) throw error;
      log.warn({ err: error, what }, 'the platform has it, but progress-api will not show it');
    }
  };

  return {
    async registerWorld(world, signal) {
      await platform.registerWorld(world, signal);
      await note('world', copy.registerWorld(world, signal));
    },
    async updateWorldProfile(profile, signal) {
      await platform.updateWorldProfile(profile, signal);
      await note('profile of the world', copy.updateWorldProfile(profile, signal));
    },
    async updateWorldImages(images, signal) {
      await platform.updateWorldImages(images, signal);
      await note('pictures of the world', copy.updateWorldImages(images, signal));
    },
    async updateWorldStatus(worldId, status, signal) {
      await platform.updateWorldStatus(worldId, status, signal);
      await note('status of the world', copy.updateWorldStatus(worldId, status, signal));
    },
    async createCharacter(character, signal) {
      const made = await platform.createCharacter(character, signal);
      await note('character', copy.createCharacter({ ...character, ...made }, signal));
      return made;
    },
    async updateCharacterAvatar(avatar, signal) {
      await platform.updateCharacterAvatar(avatar, signal);
      await note('portrait', copy.updateCharacterAvatar(avatar, signal));
    },
    async registerMedia(media, signal) {
      const made = await platform.registerMedia(media, signal);
      await note('picture', copy.registerMedia({ ...media, ...made }, signal));
      return made;
    },
    async createPost(post, signal) {
      const made = await platform.createPost(post, signal);
      await note('post', copy.createPost({ ...post, ...made }, signal));
      return made;
    },
  };
}
