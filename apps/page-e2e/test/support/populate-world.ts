import { plainPictures } from '@generia/gemini-emulator';
import type { TestApi } from '@generia/progress-http/testing';

/** Gives a world one person, and a feed with pictures that is longer than a window. */
export async function populateWorld({ platform, objects }: TestApi, worldId: string, posts: number) {
  const { signal } = new AbortController();
  const { bytes, mimeType } = await plainPictures({
    ...{ prompt: '', aspectRatio: '1:1', imageSize: '512', seed: 1 },
  });
  const picture = async (number: number): Promise<string> => {
    const mediaId = String(number).padStart(32, '0');
    const objectKey = `${worldId}/ada/${mediaId}.jpg`;
    await objects.put(objectKey, bytes, mimeType);
    await platform.registerMedia(
      {
        ...{ mediaId, worldId, characterId: 'ada', kind: 'post_image', filename: 'x.jpg', objectKey },
        ...{ contentType: mimeType, sizeBytes: bytes.length },
      },
      signal,
    );
    return mediaId;
  };
  const meta = {
    ...{ username: 'ada', bio: 'bio', background_story: '', personality: '', interests: [] },
    ...{ speaking_style: '', appearance: '', common_topics: [], avatar_description: '', avatar_style: '' },
    ...{ secret: '', daily_routine: '', relationships: [] },
  };
  const characterId = 'ada';
  await platform.createCharacter({ characterId, worldId, username: 'ada', displayName: 'Ada', meta }, signal);
  await platform.updateCharacterAvatar({ characterId, mediaId: await picture(0) }, signal);
  for (let post = 1; post <= posts; post += 1)
    await platform.createPost(
      {
        ...{ postId: `p${post}`, worldId, characterId, username: 'ada', caption: `Bell ${post}` },
        ...{ mediaId: await picture(post), tags: [], mentions: [], mood: 'calm', location: null },
        createdAt: new Date(Date.UTC(2026, 10, 1, post)),
      },
      signal,
    );
}
