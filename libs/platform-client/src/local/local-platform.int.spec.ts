import { randomUUID } from 'node:crypto';

import { Character, Media, Post, World, type Character as CharacterEntity } from '@generia/contracts';
import fc from 'fast-check';

import {
  aCharacter,
  aPicture,
  aPost,
  aWorld,
  createMapCollection,
  describePlatform,
} from '../testing/index.js';
import { createLocalPlatform } from './local-platform.js';

const { signal } = new AbortController();

function createHome() {
  const worlds = createMapCollection<World>();
  const characters = createMapCollection<CharacterEntity>(['world_id', 'username']);
  const posts = createMapCollection<Post>();
  const media = createMapCollection<Media>();
  let ticks = 0;
  const now = (): Date => new Date((ticks += 1000));
  return {
    worlds,
    characters,
    posts,
    media,
    platform: createLocalPlatform({ worlds, characters, posts, media, now }),
  };
}

describePlatform('the local platform', {
  createPlatform: async () => {
    const { worlds, characters, posts, media, platform } = createHome();
    return {
      platform,
      readWorld: (worldId) => worlds.findOne({ _id: worldId }),
      readCharacter: (characterId) => characters.findOne({ _id: characterId }),
      readMedia: (mediaId) => media.findOne({ _id: mediaId }),
      readPosts: async (worldId) => posts.all().filter((post) => post.world_id === worldId),
    };
  },
});

describe('the local platform', () => {
  it('stores entities as the contracts describe them, with every field that it was given', async () => {
    const { platform, worlds, characters, posts, media } = createHome();
    const world = aWorld();
    const author = aCharacter(world.worldId);
    const picture = aPicture(world.worldId, author.characterId);
    const post = aPost(author, { mediaId: picture.mediaId, mentions: ['bob'], location: 'Доки' });
    await platform.registerWorld(world, signal);
    await platform.createCharacter(author, signal);
    await platform.registerMedia(picture, signal);
    await platform.createPost(post, signal);

    expect(worlds.all().map((one) => World.strict().parse(one))).toHaveLength(1);
    expect(characters.all().map((one) => Character.strict().parse(one))).toHaveLength(1);
    expect(media.all().map((one) => Media.strict().parse(one))).toHaveLength(1);
    expect(posts.all().map((one) => Post.strict().parse(one))).toEqual([
      {
        _id: post.postId,
        world_id: world.worldId,
        character_id: author.characterId,
        username: author.username,
        caption: post.caption,
        media_id: picture.mediaId,
        tags: ['доки'],
        mentions: ['bob'],
        mood: 'тихо',
        location: 'Доки',
        created_at: post.createdAt,
      },
    ]);
  });

  it('dates what it creates and changes, and leaves the date of what stays the same', async () => {
    const { platform, worlds } = createHome();
    const { worldId } = aWorld();
    await platform.registerWorld(aWorld({ worldId }), signal);
    await platform.updateWorldStatus(worldId, 'completed', signal);
    await platform.updateWorldStatus(worldId, 'completed', signal);

    expect(worlds.all()).toMatchObject([{ created_at: new Date(1000), updated_at: new Date(2000) }]);
  });

  it('refuses a character of an unknown world, and a second one of the same name', async () => {
    const { platform, characters } = createHome();
    const world = aWorld();
    const first = aCharacter(world.worldId, { username: 'ada' });
    await expect(platform.createCharacter(first, signal)).rejects.toMatchObject({
      code: 'PLATFORM_NOT_FOUND',
    });
    await platform.registerWorld(world, signal);
    await platform.createCharacter(first, signal);
    const second = platform.createCharacter(aCharacter(world.worldId, { username: 'ada' }), signal);

    await expect(second).rejects.toMatchObject({ code: 'PLATFORM_CONFLICT', retry: 'never' });
    expect(characters.all()).toHaveLength(1);
  });

  it('refuses a picture of somebody else, and an author from another world', async () => {
    const { platform, posts } = createHome();
    const world = aWorld();
    const [author, neighbour] = [aCharacter(world.worldId), aCharacter(world.worldId)];
    const picture = aPicture(world.worldId, neighbour.characterId);
    await platform.registerWorld(world, signal);
    await platform.createCharacter(author, signal);
    await platform.registerMedia(picture, signal);
    const conflict = { code: 'PLATFORM_CONFLICT', retry: 'never' };
    const { characterId } = author;
    const { mediaId } = picture;

    await expect(platform.createPost(aPost(author, { mediaId }), signal)).rejects.toMatchObject(conflict);
    await expect(platform.updateCharacterAvatar({ characterId, mediaId }, signal)).rejects.toMatchObject(
      conflict,
    );
    const elsewhere = aPost(author, { worldId: randomUUID() });
    await expect(platform.createPost(elsewhere, signal)).rejects.toMatchObject(conflict);
    expect(posts.all()).toEqual([]);
  });

  it('refuses unknown pictures of a world or a character', async () => {
    const { platform } = createHome();
    const world = aWorld();
    const { worldId } = world;
    const author = aCharacter(worldId);
    await platform.registerWorld(world, signal);
    await platform.createCharacter(author, signal);
    const images = { worldId, headerMediaId: 'missing', iconMediaId: null };
    const avatar = { characterId: author.characterId, mediaId: 'missing' };

    const unknown = { code: 'PLATFORM_NOT_FOUND', message: 'The platform does not know the media missing.' };
    await expect(platform.updateWorldImages(images, signal)).rejects.toMatchObject(unknown);
    await expect(platform.updateCharacterAvatar(avatar, signal)).rejects.toMatchObject(unknown);
  });

  it('does not write when the signal aborts between looking and writing', async () => {
    const home = createHome();
    const stop = new AbortController();
    const world = aWorld();
    await home.platform.registerWorld(world, signal);
    const platform = createLocalPlatform({
      ...home,
      now: () => new Date(0),
      worlds: {
        ...home.worlds,
        findOne: async (filter) => {
          stop.abort(new Error('stopped'));
          return home.worlds.findOne(filter);
        },
      },
    });

    await expect(platform.createCharacter(aCharacter(world.worldId), stop.signal)).rejects.toThrow('stopped');
    expect(home.characters.all()).toEqual([]);
  });

  it('ends in the same state however often and in whatever order calls are repeated', async () => {
    const world = aWorld();
    const author = aCharacter(world.worldId);
    const { characterId } = author;
    const portrait = aPicture(world.worldId, characterId, { kind: 'character_avatar' });
    const picture = aPicture(world.worldId, characterId);
    const [text, illustrated] = [aPost(author), aPost(author, { mediaId: picture.mediaId })];
    type Home = ReturnType<typeof createHome>;
    const steps: readonly ((home: Home) => Promise<unknown>)[] = [
      ({ platform }) => platform.registerWorld(world, signal),
      ({ platform }) => platform.createCharacter(author, signal),
      ({ platform }) => platform.registerMedia(portrait, signal),
      ({ platform }) => platform.registerMedia(picture, signal),
      ({ platform }) => platform.updateCharacterAvatar({ characterId, mediaId: portrait.mediaId }, signal),
      ({ platform }) => platform.createPost(text, signal),
      ({ platform }) => platform.createPost(illustrated, signal),
    ];
    const stateOf = ({ worlds, characters, posts, media }: Home): unknown => {
      const undated = [...worlds.all(), ...characters.all(), ...media.all()].map((one) => ({
        ...one,
        created_at: null,
        updated_at: null,
      }));
      return [...undated, ...posts.all()].toSorted((a, b) => (a._id < b._id ? -1 : 1));
    };
    const once = createHome();
    for (const step of steps) await step(once);

    const repeats = fc.array(fc.nat(steps.length - 1), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(repeats, { minLength: steps.length, maxLength: steps.length }),
        async (plan) => {
          const home = createHome();
          for (const [index, step] of steps.entries()) {
            await step(home);
            for (const earlier of plan[index] ?? []) await steps[Math.min(earlier, index)]?.(home);
          }
          expect(stateOf(home)).toEqual(stateOf(once));
        },
      ),
      { numRuns: 50 },
    );
  });
});
