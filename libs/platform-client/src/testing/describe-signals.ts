import { expect, it } from '@jest/globals';

import { aCharacter, aPicture, aPost, aWorld } from './examples.js';
import type { PlatformUnderTest } from './platform-under-test.js';

/** What an aborted call leaves behind: nothing. */
export function describeSignals(underTest: () => PlatformUnderTest): void {
  it('writes nothing once the signal has aborted, and rejects with its reason', async () => {
    const { platform, readWorld, readCharacter, readMedia, readPosts } = underTest();
    const { signal } = new AbortController();
    const world = aWorld();
    const { worldId } = world;
    const author = aCharacter(worldId);
    const portrait = aPicture(worldId, author.characterId, { kind: 'character_avatar' });
    await platform.registerWorld(world, signal);
    await platform.createCharacter(author, signal);
    await platform.registerMedia(portrait, signal);
    const before = [await readWorld(worldId), await readCharacter(author.characterId)];

    const reason = new Error('the service stops');
    const aborted = AbortSignal.abort(reason);
    const [newWorld, newcomer, picture] = [aWorld(), aCharacter(worldId), aPicture(worldId, null)];
    const { characterId } = author;
    const images = { worldId, headerMediaId: portrait.mediaId, iconMediaId: null };
    const calls = [
      () => platform.registerWorld(newWorld, aborted),
      () =>
        platform.updateWorldProfile({ worldId, name: 'n', description: 'd', descriptionShort: 's' }, aborted),
      () => platform.updateWorldImages(images, aborted),
      () => platform.updateWorldStatus(worldId, 'completed', aborted),
      () => platform.createCharacter(newcomer, aborted),
      () => platform.updateCharacterAvatar({ characterId, mediaId: portrait.mediaId }, aborted),
      () => platform.registerMedia(picture, aborted),
      () => platform.createPost(aPost(author), aborted),
    ];
    for (const call of calls) await expect(call()).rejects.toBe(reason);

    expect([await readWorld(worldId), await readCharacter(characterId)]).toEqual(before);
    expect(await readWorld(newWorld.worldId)).toBeNull();
    expect(await readCharacter(newcomer.characterId)).toBeNull();
    expect(await readMedia(picture.mediaId)).toBeNull();
    expect(await readPosts(worldId)).toEqual([]);
  });
}
