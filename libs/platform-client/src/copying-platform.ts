import { type Log, TaskError } from '@generia/resilience';

import type { Platform } from './platform.js';

/**
 * A platform whose accepted calls are also written to a copy, from which we show worlds ourselves. The platform comes first
 * and decides. A process that dies in between, or a copy whose store fails, leaves the task to be tried again without an
 * attempt being counted, for which every call may be repeated. What the copy refuses for good (a change in a world that was
 * begun before there was a copy) is logged, and costs the world nothing.
 *
 * Errors: those of the platform, the signal's reason, and those of the copy's store, which cost no attempt.
 */
export function createCopyingPlatform(platform: Platform, copy: Platform, log: Log): Platform {
  const note = async (what: string, work: Promise<unknown>, signal: AbortSignal): Promise<void> => {
    try {
      await work;
    } catch (error) {
      if (signal.aborted) throw error;
      if (isPassing(error)) throw asFree(error);
      log.warn({ err: error, what }, 'the platform has it, but progress-api will not show it');
    }
  };

  return {
    async registerWorld(world, signal) {
      await platform.registerWorld(world, signal);
      await note('world', copy.registerWorld(world, signal), signal);
    },
    async updateWorldProfile(profile, signal) {
      await platform.updateWorldProfile(profile, signal);
      await note('profile of the world', copy.updateWorldProfile(profile, signal), signal);
    },
    async updateWorldImages(images, signal) {
      await platform.updateWorldImages(images, signal);
      await note('pictures of the world', copy.updateWorldImages(images, signal), signal);
    },
    async updateWorldStatus(worldId, status, signal) {
      await platform.updateWorldStatus(worldId, status, signal);
      await note('status of the world', copy.updateWorldStatus(worldId, status, signal), signal);
    },
    async createCharacter(character, signal) {
      const made = await platform.createCharacter(character, signal);
      await note('character', copy.createCharacter({ ...character, ...made }, signal), signal);
      return made;
    },
    async updateCharacterAvatar(avatar, signal) {
      await platform.updateCharacterAvatar(avatar, signal);
      await note('portrait', copy.updateCharacterAvatar(avatar, signal), signal);
    },
    async registerMedia(media, signal) {
      const made = await platform.registerMedia(media, signal);
      await note('picture', copy.registerMedia({ ...media, ...made }, signal), signal);
      return made;
    },
    async createPost(post, signal) {
      const made = await platform.createPost(post, signal);
      await note('post', copy.createPost({ ...post, ...made }, signal), signal);
      return made;
    },
  };
}

/** Whether the copy may take the same later: neither its refusal nor a mistake in the program mends itself. */
function isPassing(error: unknown): error is TaskError {
  return error instanceof TaskError && error.retry !== 'never' && error.code !== 'PLATFORM_NOT_FOUND';
}

/** The platform has taken the work: whatever the store of the copy fails of, the work is not to blame. */
function asFree(error: TaskError): TaskError {
  if (error.retry === 'free') return error;
  const { message, code, retryAfterMs, remedy } = error;
  return new TaskError(message, { code, retryAfterMs, remedy, retry: 'free', cause: error });
}
