import type { Character, Media, Post, World } from '@generia/contracts';

import type { NewPost, Platform } from '../platform.js';
import { conflictError, notFoundError } from '../platform-error.js';
import { changedFields } from './changed-fields.js';
import type { EntityCollection } from './entity-collection.js';
import { characterOf, mediaOf, postOf, worldOf } from './new-entities.js';
import { checkBelongsTogether } from './check-belongs-together.js';

export interface LocalPlatformOptions {
  readonly worlds: EntityCollection<World>;
  readonly characters: EntityCollection<Character>;
  readonly posts: EntityCollection<Post>;
  readonly media: EntityCollection<Media>;
  /** The time that new and changed entities get. */
  readonly now: () => Date;
}

/**
 * The platform as a few collections of our own, for running without Generia's services. It keeps their rules: what a
 * call refers to must exist, a picture belongs to the character that shows it, and a name is taken once in a world where the
 * collection has a unique key for that.
 *
 * Errors: `PLATFORM_NOT_FOUND` (worth a counted attempt), `PLATFORM_CONFLICT` (never), the signal's reason, and
 * whatever the collections throw.
 */
export function createLocalPlatform(options: LocalPlatformOptions): Platform {
  const { worlds, characters, posts, media, now } = options;

  const worldById = async (id: string): Promise<World> => {
    const world = await worlds.findOne({ _id: id });
    if (world === null) throw notFoundError('world', id);
    return world;
  };
  const characterById = async (id: string): Promise<Character> => {
    const character = await characters.findOne({ _id: id });
    if (character === null) throw notFoundError('character', id);
    return character;
  };
  const mediaById = async (id: string): Promise<Media> => {
    const one = await media.findOne({ _id: id });
    if (one === null) throw notFoundError('media', id);
    return one;
  };

  const updateWorld = async (id: string, wished: Partial<World>, signal: AbortSignal): Promise<void> => {
    const changed = changedFields(await worldById(id), wished);
    if (changed === null) return;
    signal.throwIfAborted();
    await worlds.updateOne({ _id: id }, { $set: { ...changed, updated_at: now() } });
  };

  return {
    async registerWorld(world, signal) {
      signal.throwIfAborted();
      await worlds.insertIgnoringDuplicates([worldOf(world, now())]);
    },

    async updateWorldProfile({ worldId, name, description, descriptionShort }, signal) {
      signal.throwIfAborted();
      await updateWorld(worldId, { name, description, description_short: descriptionShort }, signal);
    },

    async updateWorldImages({ worldId, headerMediaId, iconMediaId }, signal) {
      signal.throwIfAborted();
      for (const id of [headerMediaId, iconMediaId]) if (id !== null) await mediaById(id);
      const header = headerMediaId === null ? {} : { image_media_id: headerMediaId };
      const icon = iconMediaId === null ? {} : { icon_media_id: iconMediaId };
      await updateWorld(worldId, { ...header, ...icon }, signal);
    },

    async updateWorldStatus(worldId, status, signal) {
      signal.throwIfAborted();
      await updateWorld(worldId, { generation_status: status }, signal);
    },

    async createCharacter(character, signal) {
      signal.throwIfAborted();
      await worldById(character.worldId);
      signal.throwIfAborted();
      const inserted = await characters.insertIgnoringDuplicates([characterOf(character, now())]);
      const { characterId, username } = character;
      if (inserted === 0 && (await characters.findOne({ _id: characterId })) === null) {
        throw conflictError(
          `The name @${username} is taken in this world.`,
          'Choose another name for the character.',
        );
      }
      return { characterId };
    },

    async updateCharacterAvatar({ characterId, mediaId }, signal) {
      signal.throwIfAborted();
      const character = await characterById(characterId);
      checkBelongsTogether(character, await mediaById(mediaId));
      if (character.avatar_media_id === mediaId) return;
      signal.throwIfAborted();
      await characters.updateOne(
        { _id: characterId },
        { $set: { avatar_media_id: mediaId, updated_at: now() } },
      );
    },

    async registerMedia(registration, signal) {
      signal.throwIfAborted();
      await media.insertIgnoringDuplicates([mediaOf(registration, now())]);
      return { mediaId: registration.mediaId };
    },

    async createPost(post, signal) {
      signal.throwIfAborted();
      const character = await characterById(post.characterId);
      checkBelongsTogether(
        character,
        post.mediaId === null ? null : await mediaById(post.mediaId),
        post.worldId,
      );
      signal.throwIfAborted();
      const inserted = await posts.insertIgnoringDuplicates([postOf(post)]);
      if (inserted === 0) await fillInPicture(post, signal);
      return { postId: post.postId };
    },
  };

  /** The post was there, perhaps published as a text after its picture had failed: now it may get the picture. */
  async function fillInPicture({ postId, mediaId }: NewPost, signal: AbortSignal): Promise<void> {
    if (mediaId === null) return;
    signal.throwIfAborted();
    await posts.updateOne({ _id: postId, media_id: null }, { $set: { media_id: mediaId } });
  }
}
