import type { Character, Media, Post, World } from '@generia/contracts';
import fc from 'fast-check';

import type { Platform } from '../platform.js';
import { aCharacter, aPicture, aPost, aWorld } from '../testing/examples.js';
import { createMapCollection } from './map-collection.js';
import { createPlatformCopy } from './platform-copy.js';

const { signal } = new AbortController();

function createHome() {
  const worlds = createMapCollection<World>();
  const characters = createMapCollection<Character>();
  const posts = createMapCollection<Post>();
  const media = createMapCollection<Media>();
  const copy = createPlatformCopy({ worlds, characters, posts, media, now: () => new Date(0) });
  const all = () => ({
    worlds: worlds.all(),
    characters: characters.all(),
    media: media.all(),
    posts: posts.all().toSorted((a, b) => (a._id < b._id ? -1 : 1)),
  });
  return { copy, all };
}

const world = aWorld();
const { worldId } = world;
const character = aCharacter(worldId);
const { characterId } = character;
const portrait = aPicture(worldId, characterId, { kind: 'character_avatar' });
const picture = aPicture(worldId, characterId);
const { mediaId } = picture;
const text = aPost(character);
const illustrated = aPost(character, { mediaId });

/** What makes up a world, in the order in which it is made. */
const CALLS: readonly ((copy: Platform) => Promise<unknown>)[] = [
  (copy) => copy.registerWorld(world, signal),
  (copy) => copy.createCharacter(character, signal),
  (copy) => copy.registerMedia(picture, signal),
  (copy) => copy.createPost(text, signal),
  (copy) => copy.createPost({ ...illustrated, mediaId: null }, signal),
  (copy) => copy.createPost(illustrated, signal),
];

describe('the copy of a platform', () => {
  it('is full in the end in whatever order its entities come, and however often', async () => {
    const inOrder = createHome();
    for (const call of CALLS) await call(inOrder.copy);
    expect(inOrder.all()).toMatchObject({
      worlds: [{ _id: worldId }],
      characters: [{ _id: characterId }],
      media: [{ _id: mediaId }],
    });
    expect(inOrder.all().posts).toHaveLength(2);

    const order = fc.shuffledSubarray([...CALLS, ...CALLS], { minLength: 2 * CALLS.length });
    await fc.assert(
      fc.asyncProperty(order, async (calls) => {
        const home = createHome();
        for (const call of calls) await call(home.copy);
        expect(home.all()).toEqual(inOrder.all());
      }),
      { numRuns: 100 },
    );
  });

  it('inserts together what comes in one turn of the event loop, where its collections wait for that', async () => {
    const posts = createMapCollection<Post>();
    const sizes: number[] = [];
    const copy = createPlatformCopy({
      worlds: createMapCollection<World>(),
      characters: createMapCollection<Character>(),
      media: createMapCollection<Media>(),
      posts: {
        ...posts,
        turnEnd: () => new Promise((resolve) => setImmediate(resolve)),
        insertIgnoringDuplicates: (documents) => {
          sizes.push(documents.length);
          return posts.insertIgnoringDuplicates(documents);
        },
      },
      now: () => new Date(0),
    });
    const first = copy.createPost(text, signal);
    await new Promise<void>((resolve) => process.nextTick(resolve));
    await Promise.all([first, copy.createPost({ ...text, postId: 'other' }, signal)]);
    expect(sizes).toEqual([2]);
  });

  it('changes what is there, the same after a repeated call', async () => {
    const { copy, all } = createHome();
    await copy.registerWorld(world, signal);
    await copy.createCharacter(character, signal);
    for (let times = 0; times < 2; times += 1) {
      await copy.updateCharacterAvatar({ characterId, mediaId: portrait.mediaId }, signal);
      await copy.updateWorldImages({ worldId, headerMediaId: 'header', iconMediaId: null }, signal);
      await copy.updateWorldImages({ worldId, headerMediaId: null, iconMediaId: 'icon' }, signal);
      // A repeated creation takes nothing away.
      await copy.createCharacter(character, signal);
      expect(all()).toMatchObject({
        worlds: [{ image_media_id: 'header', icon_media_id: 'icon' }],
        characters: [{ avatar_media_id: portrait.mediaId }],
      });
    }
  });

  it('refuses to change what it does not have', async () => {
    const { copy } = createHome();
    const unknown = { code: 'PLATFORM_NOT_FOUND' };
    const images = { worldId, headerMediaId: 'header', iconMediaId: null };
    await expect(copy.updateCharacterAvatar({ characterId, mediaId }, signal)).rejects.toMatchObject(unknown);
    await expect(copy.updateWorldImages(images, signal)).rejects.toMatchObject(unknown);
  });

  it('writes nothing when its signal has been aborted', async () => {
    const { copy, all } = createHome();
    const stopped = AbortSignal.abort(new Error('stopped'));
    const calls = [
      () => copy.createCharacter(character, stopped),
      () => copy.createPost(illustrated, stopped),
      () => copy.updateCharacterAvatar({ characterId, mediaId }, stopped),
      () => copy.updateWorldImages({ worldId, headerMediaId: 'h', iconMediaId: null }, stopped),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow('stopped');
    expect(all()).toEqual({ worlds: [], characters: [], media: [], posts: [] });
  });
});
