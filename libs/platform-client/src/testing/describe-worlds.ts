import { randomUUID } from 'node:crypto';

import { beforeEach, describe, expect, it } from '@jest/globals';

import type { WorldProfile, WorldRegistration } from '../platform.js';
import { aPicture, aWorld } from './examples.js';
import type { PlatformUnderTest } from './platform-under-test.js';

const { signal } = new AbortController();

/** How a world becomes known and takes shape. */
export function describeWorlds(underTest: () => PlatformUnderTest): void {
  describe('worlds', () => {
    let world: WorldRegistration;
    let worldId: string;
    let profile: WorldProfile;

    beforeEach(async () => {
      world = aWorld();
      worldId = world.worldId;
      profile = { worldId, name: 'Неон', description: 'Город под куполом.', descriptionShort: 'Купол.' };
      await underTest().platform.registerWorld(world, signal);
    });

    it('keeps what a world was asked to be', async () => {
      expect(await underTest().readWorld(worldId)).toMatchObject({
        _id: worldId,
        prompt: world.prompt,
        users_count: 5,
        posts_count: 20,
      });
    });

    it('does not mind a world that it knows, nor lose what that has become', async () => {
      await underTest().platform.updateWorldProfile(profile, signal);
      const before = await underTest().readWorld(worldId);
      await underTest().platform.registerWorld({ ...world, prompt: 'another' }, signal);

      expect(before).toMatchObject({ name: 'Неон', prompt: world.prompt });
      expect(await underTest().readWorld(worldId)).toEqual(before);
    });

    it('shows the profile, the same after a repeated call', async () => {
      await underTest().platform.updateWorldProfile(profile, signal);
      const once = await underTest().readWorld(worldId);
      await underTest().platform.updateWorldProfile(profile, signal);

      expect(once).toMatchObject({
        name: 'Неон',
        description: 'Город под куполом.',
        description_short: 'Купол.',
      });
      expect(await underTest().readWorld(worldId)).toEqual(once);
    });

    it('shows its pictures, and keeps the one that a later call leaves out', async () => {
      const { platform, readWorld } = underTest();
      const header = aPicture(worldId, null);
      const icon = aPicture(worldId, null, { kind: 'world_icon' });
      for (const picture of [header, icon]) await platform.registerMedia(picture, signal);
      await platform.updateWorldImages({ worldId, headerMediaId: header.mediaId, iconMediaId: null }, signal);
      await platform.updateWorldImages({ worldId, headerMediaId: null, iconMediaId: icon.mediaId }, signal);

      expect(await readWorld(worldId)).toMatchObject({
        image_media_id: header.mediaId,
        icon_media_id: icon.mediaId,
      });
    });

    it('tells how the generation ended', async () => {
      await underTest().platform.updateWorldStatus(worldId, 'completed', signal);
      await underTest().platform.updateWorldStatus(worldId, 'completed', signal);

      expect(await underTest().readWorld(worldId)).toMatchObject({ generation_status: 'completed' });
    });

    it('refuses changes of a world that it does not know', async () => {
      const { platform } = underTest();
      const unknown = randomUUID();
      const images = { worldId: unknown, headerMediaId: null, iconMediaId: null };
      const refusal = { code: 'PLATFORM_NOT_FOUND', retry: 'costs_attempt' };

      await expect(
        platform.updateWorldProfile({ ...profile, worldId: unknown }, signal),
      ).rejects.toMatchObject(refusal);
      await expect(platform.updateWorldImages(images, signal)).rejects.toMatchObject(refusal);
      await expect(platform.updateWorldStatus(unknown, 'failed', signal)).rejects.toMatchObject(refusal);
    });
  });
}
