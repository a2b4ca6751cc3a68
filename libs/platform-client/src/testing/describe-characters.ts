import { randomUUID } from 'node:crypto';

import { beforeEach, describe, expect, it } from '@jest/globals';

import type { NewCharacter } from '../platform.js';
import { aCharacter, aPicture, aWorld } from './examples.js';
import type { PlatformUnderTest } from './platform-under-test.js';

const { signal } = new AbortController();

/** How characters and their pictures arrive. */
export function describeCharacters(underTest: () => PlatformUnderTest): void {
  describe('characters', () => {
    let character: NewCharacter;

    beforeEach(async () => {
      const world = aWorld();
      character = aCharacter(world.worldId);
      await underTest().platform.registerWorld(world, signal);
    });

    it('creates a character with its whole profile', async () => {
      const created = await underTest().platform.createCharacter(character, signal);

      expect(created).toEqual({ characterId: character.characterId });
      expect(await underTest().readCharacter(character.characterId)).toMatchObject({
        _id: character.characterId,
        world_id: character.worldId,
        is_ai: true,
        username: character.username,
        display_name: 'Ада',
        avatar_media_id: null,
        meta: character.meta,
      });
    });

    it('creates it once, and answers the same when asked again', async () => {
      await underTest().platform.createCharacter(character, signal);
      const once = await underTest().readCharacter(character.characterId);
      const again = await underTest().platform.createCharacter(
        { ...character, displayName: 'Other' },
        signal,
      );

      expect(again).toEqual({ characterId: character.characterId });
      expect(await underTest().readCharacter(character.characterId)).toEqual(once);
    });

    it('registers a picture once', async () => {
      const { platform, readMedia } = underTest();
      await platform.createCharacter(character, signal);
      const picture = aPicture(character.worldId, character.characterId);
      const registered = await platform.registerMedia(picture, signal);
      const once = await readMedia(picture.mediaId);

      expect(registered).toEqual({ mediaId: picture.mediaId });
      expect(once).toMatchObject({
        _id: picture.mediaId,
        world_id: character.worldId,
        character_id: character.characterId,
        kind: 'post_image',
        content_type: 'image/png',
        size_bytes: 120_000,
        object_key: picture.objectKey,
      });
      expect(await platform.registerMedia(picture, signal)).toEqual(registered);
      expect(await readMedia(picture.mediaId)).toEqual(once);
    });

    it('gives a character its portrait, the same after a repeated call', async () => {
      const { platform, readCharacter } = underTest();
      const { characterId, worldId } = character;
      await platform.createCharacter(character, signal);
      const portrait = aPicture(worldId, characterId, { kind: 'character_avatar' });
      await platform.registerMedia(portrait, signal);
      await platform.updateCharacterAvatar({ characterId, mediaId: portrait.mediaId }, signal);
      const once = await readCharacter(characterId);
      await platform.updateCharacterAvatar({ characterId, mediaId: portrait.mediaId }, signal);

      expect(once).toMatchObject({ avatar_media_id: portrait.mediaId });
      expect(await readCharacter(characterId)).toEqual(once);
    });

    it('refuses a portrait for a character that it does not know', async () => {
      const characterId = randomUUID();
      const portrait = aPicture(character.worldId, characterId, { kind: 'character_avatar' });
      const giving = underTest().platform.updateCharacterAvatar(
        { characterId, mediaId: portrait.mediaId },
        signal,
      );

      await expect(giving).rejects.toMatchObject({ code: 'PLATFORM_NOT_FOUND', retry: 'costs_attempt' });
    });
  });
}
