import { gather } from '@generia/resilience';

import type { Platform } from '../platform.js';
import { notFoundError } from '../platform-error.js';
import type { EntityCollection } from './entity-collection.js';
import { createLocalPlatform, type LocalPlatformOptions } from './local-platform.js';
import { characterOf, postOf } from './new-entities.js';

/**
 * The collections of the local platform as a copy of what another platform has accepted. That one has checked what an entity
 * refers to, so the copy takes it in whatever order it comes: a post before its author or its picture, a person before its
 * world. Only a change of what is not there is refused. What comes together is inserted together.
 *
 * Errors: `PLATFORM_NOT_FOUND`, the signal's reason, and whatever the collections throw.
 */
export function createPlatformCopy(options: LocalPlatformOptions): Platform {
  const { worlds, now } = options;
  const [characters, posts, media] = [
    insertingTogether(options.characters),
    insertingTogether(options.posts),
    insertingTogether(options.media),
  ];
  return {
    ...createLocalPlatform({ ...options, characters, posts, media }),

    async updateWorldImages({ worldId, headerMediaId, iconMediaId }, signal) {
      signal.throwIfAborted();
      const header = headerMediaId === null ? {} : { image_media_id: headerMediaId };
      const icon = iconMediaId === null ? {} : { icon_media_id: iconMediaId };
      const images = { ...header, ...icon, updated_at: now() };
      if (!(await worlds.updateOne({ _id: worldId }, { $set: images })))
        throw notFoundError('world', worldId);
    },

    async createCharacter(character, signal) {
      signal.throwIfAborted();
      await characters.insertIgnoringDuplicates([characterOf(character, now())]);
      return { characterId: character.characterId };
    },

    async updateCharacterAvatar({ characterId, mediaId }, signal) {
      signal.throwIfAborted();
      const portrait = { avatar_media_id: mediaId, updated_at: now() };
      if (!(await characters.updateOne({ _id: characterId }, { $set: portrait })))
        throw notFoundError('character', characterId);
    },

    async createPost(post, signal) {
      signal.throwIfAborted();
      const { postId, mediaId } = post;
      const inserted = await posts.insertIgnoringDuplicates([postOf(post)]);
      if (inserted > 0 || mediaId === null) return { postId };
      signal.throwIfAborted();
      // It was there, perhaps as a text whose picture had failed.
      await posts.updateOne({ _id: postId, media_id: null }, { $set: { media_id: mediaId } });
      return { postId };
    },
  };
}

/** The same collection, to which documents go together that come while others are being inserted. */
function insertingTogether<T extends { _id: string }>(collection: EntityCollection<T>): EntityCollection<T> {
  const insertAll = async (groups: readonly (readonly T[])[]): Promise<readonly number[]> => {
    const documents = groups.flat();
    const areAllNew = (await collection.insertIgnoringDuplicates(documents)) === documents.length;
    // With fewer, nobody knows whose: all count as known, which only makes a caller look again.
    return groups.map(({ length }) => (areAllNew ? length : 0));
  };
  const insert = gather(insertAll, { untilAsked: collection.turnEnd?.bind(collection) });
  return {
    insertIgnoringDuplicates: (documents) => insert('all', documents),
    updateOne: (filter, update) => collection.updateOne(filter, update),
    findOne: (filter) => collection.findOne(filter),
  };
}
