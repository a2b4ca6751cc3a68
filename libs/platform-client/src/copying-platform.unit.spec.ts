import type { Character, Media, Post, World } from '@generia/contracts';
import { type Log, silentLog, TaskError } from '@generia/resilience';

import { createCopyingPlatform } from './copying-platform.js';
import { createPlatformCopy } from './local/platform-copy.js';
import { createMapCollection, type MapCollection } from './local/map-collection.js';
import { notFoundError } from './platform-error.js';
import type { Platform } from './platform.js';
import { aCharacter, aPicture, aPost, aWorld } from './testing/examples.js';

const { signal } = new AbortController();
type Call = readonly [who: string, operation: string, subject: unknown];

/** A platform that notes its calls, and answers ids of its own or with the error that it is given. */
function recording(who: string, calls: Call[], failWith?: () => Error): Platform {
  const done = (operation: string, answer: object) => (subject: unknown) => {
    calls.push([who, operation, subject]);
    return failWith ? Promise.reject(failWith()) : Promise.resolve(answer as never);
  };
  return {
    registerWorld: done('registerWorld', {}),
    updateWorldProfile: done('updateWorldProfile', {}),
    updateWorldImages: done('updateWorldImages', {}),
    updateWorldStatus: done('updateWorldStatus', {}),
    createCharacter: done('createCharacter', { characterId: 'its own' }),
    updateCharacterAvatar: done('updateCharacterAvatar', {}),
    registerMedia: done('registerMedia', { mediaId: 'its own' }),
    createPost: done('createPost', { postId: 'its own' }),
  };
}

const world = aWorld();
const character = aCharacter(world.worldId);
const media = aPicture(world.worldId, character.characterId);
const post = aPost(character);
const profile = { worldId: 'w', name: 'n', description: 'd', descriptionShort: 's' };
const images = { worldId: 'w', headerMediaId: null, iconMediaId: null };

const EVERY_CALL: [string, (platform: Platform) => Promise<unknown>, unknown][] = [
  ['registerWorld', (platform) => platform.registerWorld(world, signal), world],
  ['updateWorldProfile', (platform) => platform.updateWorldProfile(profile, signal), profile],
  ['updateWorldImages', (platform) => platform.updateWorldImages(images, signal), images],
  ['updateWorldStatus', (platform) => platform.updateWorldStatus('w', 'completed', signal), 'w'],
  ['createCharacter', (platform) => platform.createCharacter(character, signal), { ...character, characterId: 'its own' }], // prettier-ignore
  ['updateCharacterAvatar', (platform) => platform.updateCharacterAvatar({ characterId: 'c', mediaId: 'm' }, signal), { characterId: 'c', mediaId: 'm' }], // prettier-ignore
  ['registerMedia', (platform) => platform.registerMedia(media, signal), { ...media, mediaId: 'its own' }],
  ['createPost', (platform) => platform.createPost(post, signal), { ...post, postId: 'its own' }],
];

describe('a platform with a copy', () => {
  it.each(EVERY_CALL)(
    '%s reaches the platform, then the copy, under the ids of the platform',
    async (name, call, copied) => {
      const calls: Call[] = [];
      await call(createCopyingPlatform(recording('platform', calls), recording('copy', calls), silentLog));
      expect(calls.map(([who, operation]) => [who, operation])).toEqual([
        ['platform', name],
        ['copy', name],
      ]);
      expect(calls[1]?.[2]).toEqual(copied);
    },
  );

  it.each(EVERY_CALL)('%s that the platform refuses is not copied', async (_name, call) => {
    const calls: Call[] = [];
    const refusing = recording('platform', calls, () => notFoundError('world', 'w'));
    await expect(
      call(createCopyingPlatform(refusing, recording('copy', calls), silentLog)),
    ).rejects.toThrow();
    expect(calls).toHaveLength(1);
  });

  it('goes on when the copy lacks what a call changes, and says so', async () => {
    const warnings: string[] = [];
    const log: Log = { ...silentLog, warn: (_fields, message) => void warnings.push(message) };
    const copy = recording('copy', [], () => notFoundError('character', 'c'));
    const platform = createCopyingPlatform(recording('platform', []), copy, log);
    await platform.updateCharacterAvatar({ characterId: 'c', mediaId: 'm' }, signal);
    expect(warnings).toEqual(['the platform has it, but progress-api will not show it']);
  });

  it.each([
    new TaskError('The store does not take it.', { code: 'STORE_REJECTED', retry: 'never' }),
    new TypeError('A mistake in the program.'),
  ])('goes on when the copy can never take it: %s', async (error) => {
    const refusing = recording('copy', [], () => error);
    const platform = createCopyingPlatform(recording('platform', []), refusing, silentLog);
    expect(await platform.createPost(post, signal)).toEqual({ postId: 'its own' });
  });

  it.each(['costs_attempt', 'free'] as const)(
    'has the task tried again without counting when the store of the copy fails (%s)',
    async (retry) => {
      const failing = recording(
        'copy',
        [],
        () => new TaskError('It failed.', { code: 'STORE_FAILED', retry }),
      );
      const platform = createCopyingPlatform(recording('platform', []), failing, silentLog);
      await expect(platform.createPost(post, signal)).rejects.toMatchObject({
        code: 'STORE_FAILED',
        retry: 'free',
      });
    },
  );

  it('ends with the reason of its signal, whatever that is', async () => {
    const stop = new AbortController();
    const reason = new TaskError('The lease is lost.', { code: 'LEASE_LOST', retry: 'never' });
    const stopping = recording('copy', [], () => (stop.abort(reason), reason));
    const platform = createCopyingPlatform(recording('platform', []), stopping, silentLog);
    await expect(platform.createPost(post, stop.signal)).rejects.toBe(reason);
  });

  it('has every entity once on both sides after a store that was away between both writes of each call', async () => {
    const away = new Set(['characters', 'media', 'posts', 'worlds']);
    const [theirs, ours] = [home(), home(away)];
    const platform = createCopyingPlatform(theirs.platform, ours.platform, silentLog);
    const again = async <R>(call: () => Promise<R>): Promise<R> => {
      await expect(call()).rejects.toMatchObject({ code: 'STORE_AWAY', retry: 'free' });
      return call();
    };
    await again(() => platform.registerWorld(world, signal));
    await again(() => platform.createCharacter(character, signal));
    await again(() => platform.registerMedia(media, signal));
    await again(() => platform.createPost({ ...post, mediaId: media.mediaId }, signal));
    expect(ours.all()).toEqual(theirs.all());
    expect(ours.all().map((entities) => entities.length)).toEqual([1, 1, 1, 1]);
  });
});

/** A copy with what it keeps; the collections that are named refuse their first write. */
function home(away: Set<string> = new Set()) {
  const collection = <T extends { _id: string }>(name: string): MapCollection<T> => {
    const kept = createMapCollection<T>();
    return {
      ...kept,
      insertIgnoringDuplicates: (documents) =>
        away.delete(name)
          ? Promise.reject(new TaskError('The store is away.', { code: 'STORE_AWAY', retry: 'free' }))
          : kept.insertIgnoringDuplicates(documents),
    };
  };
  const [worlds, characters, media, posts] = [collection<World>('worlds'), collection<Character>('characters'), collection<Media>('media'), collection<Post>('posts')]; // prettier-ignore
  const platform = createPlatformCopy({ worlds, characters, media, posts, now: () => new Date(0) });
  return { platform, all: () => [worlds.all(), characters.all(), media.all(), posts.all()] };
}
