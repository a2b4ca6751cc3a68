import { randomUUID } from 'node:crypto';

import { mediaIdOf } from '@generia/contracts';
import { beforeEach, describe, expect, it } from '@jest/globals';

import type { MediaRegistration, NewCharacter, NewPost } from '../platform.js';
import { aCharacter, aPicture, aPost, aWorld } from './examples.js';
import type { PlatformUnderTest } from './platform-under-test.js';

const { signal } = new AbortController();
const unknown = { code: 'PLATFORM_NOT_FOUND', retry: 'costs_attempt' };

/** How posts are published, once each. */
export function describePosts(underTest: () => PlatformUnderTest): void {
  describe('posts', () => {
    let author: NewCharacter;
    let picture: MediaRegistration;
    let other: MediaRegistration;

    beforeEach(async () => {
      const { platform } = underTest();
      const world = aWorld();
      author = aCharacter(world.worldId);
      picture = aPicture(world.worldId, author.characterId);
      other = aPicture(world.worldId, author.characterId);
      await platform.registerWorld(world, signal);
      await platform.createCharacter(author, signal);
      for (const one of [picture, other]) await platform.registerMedia(one, signal);
    });

    const publish = (post: NewPost) => underTest().platform.createPost(post, signal);
    const published = () => underTest().readPosts(author.worldId);

    it('publishes a post with its picture', async () => {
      const post = aPost(author, { mediaId: picture.mediaId });

      expect(await publish(post)).toEqual({ postId: post.postId });
      expect(await published()).toMatchObject([
        {
          _id: post.postId,
          world_id: author.worldId,
          character_id: author.characterId,
          caption: 'Дождь над доками.',
          media_id: picture.mediaId,
        },
      ]);
    });

    it('publishes a post without a picture', async () => {
      await publish(aPost(author));
      expect(await published()).toMatchObject([{ media_id: null }]);
    });

    it('publishes a post once, also when it is asked several times at once', async () => {
      const post = aPost(author, { mediaId: picture.mediaId });
      const answers = await Promise.all([publish(post), publish(post), publish(post)]);
      const once = await published();
      answers.push(await publish({ ...post, caption: 'something else' }));

      expect(answers).toEqual(Array(4).fill({ postId: post.postId }));
      expect(once).toHaveLength(1);
      expect(await published()).toEqual(once);
    });

    it('gives a text post the picture that comes later', async () => {
      const post = aPost(author);
      await publish(post);
      await publish({ ...post, mediaId: picture.mediaId });

      expect(await published()).toMatchObject([{ _id: post.postId, media_id: picture.mediaId }]);
    });

    it('never replaces nor removes a picture', async () => {
      const post = aPost(author, { mediaId: picture.mediaId });
      await publish(post);
      await publish({ ...post, mediaId: other.mediaId });
      await publish({ ...post, mediaId: null });

      expect(await published()).toMatchObject([{ media_id: picture.mediaId }]);
    });

    it('refuses a post by a character that it does not know', async () => {
      const stranger = aCharacter(author.worldId);

      await expect(publish(aPost(stranger))).rejects.toMatchObject(unknown);
      expect(await published()).toEqual([]);
    });

    it('refuses a post with a picture that it does not know', async () => {
      const post = aPost(author, { mediaId: mediaIdOf(randomUUID()) });

      await expect(publish(post)).rejects.toMatchObject(unknown);
      expect(await published()).toEqual([]);
    });
  });
}
