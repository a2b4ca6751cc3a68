import { randomUUID } from 'node:crypto';

import type { CharacterMeta } from '@generia/contracts';
import type { TestApi } from '@generia/progress-http/testing';

/** Two worlds under way, with people, posts and a picture, so that answers have something in them. */
export async function fillApi(api: TestApi): Promise<void> {
  for (const worldId of [randomUUID(), randomUUID()]) await fillWorld(api, worldId);
}

/** The smallest PNG. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function fillWorld(api: TestApi, worldId: string): Promise<void> {
  const { platform, objects } = api;
  const { signal } = new AbortController();
  await api.beginWorld(worldId);
  await platform.registerWorld({ worldId, prompt: 'A town', usersCount: 2, postsCount: 3 }, signal);
  for (const username of ['ada', 'bob']) {
    const characterId = randomUUID();
    await platform.createCharacter(
      { characterId, worldId, username, displayName: username.toUpperCase(), meta: meta(username) },
      signal,
    );
    const mediaId = randomUUID().replaceAll('-', '');
    const objectKey = `${worldId}/${characterId}/avatars/${mediaId}.png`;
    const contentType = 'image/png';
    await objects.put(objectKey, PICTURE, contentType);
    const kind = 'character_avatar';
    const file = { objectKey, contentType, sizeBytes: PICTURE.length, filename: 'portrait.png' };
    await platform.registerMedia({ mediaId, worldId, characterId, kind, ...file }, signal);
    await platform.updateCharacterAvatar({ characterId, mediaId }, signal);
    await platform.createPost(
      {
        ...{ postId: randomUUID(), worldId, characterId, username, caption: 'Rain again.', mediaId },
        ...{ tags: ['rain'], mentions: [], mood: 'calm', location: null, createdAt: new Date() },
      },
      signal,
    );
  }
  await api.publish(worldId, 2);
}

const meta = (username: string): CharacterMeta => ({
  ...{ username, bio: 'bio', background_story: '', personality: '', interests: [], speaking_style: '' },
  ...{ appearance: '', common_topics: [], avatar_description: '', avatar_style: '', secret: '' },
  ...{ daily_routine: '', relationships: [] },
});
