import { FEED_DAYS, pictureIdOf, PORTRAIT_STEP, postIdOf } from '@generia/job-kit';
import {
  claimedTask,
  contextOf,
  createMemoryWorld,
  createRecordingPlatform,
  createScriptedCalls,
  nextAttempt,
  runTask,
  SAMPLE_START,
  salvageTask,
  type Script,
} from '@generia/job-kit/testing';
import { TaskError } from '@generia/resilience';

import { generatePostImage } from './generate-post-image.js';

const POST_ID = postIdOf('w1', 'ch1', 2);
const refused = new TaskError('blocked', { code: 'BLOCKED', retry: 'never' });

async function bench(image?: Script['image'], parameters: Readonly<Record<string, unknown>> = {}) {
  const world = await createMemoryWorld();
  const platform = createRecordingPlatform();
  const script = createScriptedCalls(image ? { image } : {});
  const gallery = new Map<string, Uint8Array>();
  const looked: string[] = [];
  const jobs = {
    generate_post_image: generatePostImage({
      worlds: world.worlds,
      calls: script.calls,
      platform,
      pictures: {
        get: (key) => {
          looked.push(key);
          const bytes = gallery.get(key);
          return Promise.resolve(bytes ? { bytes, info: { contentType: 'image/png' } } : null);
        },
      },
    }),
  };
  const task = claimedTask('generate_post_image', {
    character_id: 'ch1',
    character_index: 4,
    character_name: 'Mira Voll',
    username: 'mira',
    appearance: 'short, grey coat',
    post_index: 2,
    posts_count: 5,
    post_content: 'It broke again, @old_hand.',
    image_prompt: 'A rope on gravel',
    image_style: 'film',
    tags: ['rope'],
    mentions: ['old_hand'],
    mood: 'smug',
    location: 'quay 3',
    ...parameters,
  });
  return { jobs, task, platform, gallery, looked, ...script };
}

const PUBLISHED = {
  postId: POST_ID,
  worldId: 'w1',
  characterId: 'ch1',
  username: 'mira',
  caption: 'It broke again, @old_hand.',
  tags: ['rope'],
  mentions: ['old_hand'],
  mood: 'smug',
  location: 'quay 3',
  createdAt: expect.any(Date) as Date,
};

describe('generate_post_image', () => {
  it('draws the picture, makes it known under the name of old, and publishes the post with it', async () => {
    const { jobs, task, platform, drawn } = await bench();
    const outcome = await runTask(jobs, task);
    const [picture] = [...platform.media.values()];
    expect(picture).toMatchObject({
      worldId: 'w1',
      characterId: 'ch1',
      kind: 'post_image',
      filename: 'post_w1_ch1_2.png',
      objectKey: `w1/ch1/posts/${picture?.mediaId}.png`,
    });
    expect([...platform.posts.values()]).toEqual([{ ...PUBLISHED, mediaId: picture?.mediaId }]);
    expect(outcome).toMatchObject({
      tally: { posts: 1, images: 1 },
      result: { post_id: POST_ID, media_id: picture?.mediaId, optimized_prompt: drawn[0]?.prompt },
    });
    expect(drawn[0]).toMatchObject({ aspectRatio: '1:1', model: 'image-model' });
    for (const part of ['A rope on gravel', 'film', 'Chalk white']) expect(drawn[0]?.prompt).toContain(part);
  });

  it('publishes once and pays once, however often it runs', async () => {
    const { jobs, task, platform, drawn } = await bench();
    const outcome = await runTask(jobs, task);
    const before = [...platform.posts];
    expect(await runTask(jobs, nextAttempt(task))).toEqual(outcome);
    expect([...platform.posts]).toEqual(before);
    expect(drawn).toHaveLength(1);
  });

  it('publishes nothing while there is hope for a picture', async () => {
    const { jobs, task, platform } = await bench(() => {
      throw refused;
    });
    await expect(runTask(jobs, task)).rejects.toBe(refused);
    expect(platform.posts.size).toBe(0);
  });
});

describe('a post whose picture cannot be had', () => {
  it('appears as a text post, in its place among the recent days', async () => {
    const { jobs, task, platform } = await bench();
    const saved = await salvageTask(jobs, task, refused);
    expect([...platform.posts.values()]).toEqual([{ ...PUBLISHED, mediaId: null }]);
    expect(saved).toMatchObject({ tally: { posts: 1 }, result: { post_id: POST_ID, media_id: null } });
    expect(saved?.tally).not.toHaveProperty('images');
    const ageMs = SAMPLE_START.getTime() - (platform.posts.get(POST_ID)?.createdAt.getTime() ?? 0);
    expect(ageMs).toBeGreaterThan(0);
    expect(ageMs).toBeLessThan((FEED_DAYS + 1) * 86_400_000);
  });

  it('appears at the same time as it would have with one', async () => {
    const [one, other] = [await bench(), await bench()];
    await runTask(one.jobs, one.task);
    await salvageTask(other.jobs, other.task, refused);
    expect(other.platform.posts.get(POST_ID)?.createdAt).toEqual(one.platform.posts.get(POST_ID)?.createdAt);
  });

  it('stays as it is when an earlier attempt had published it and only its answer was lost', async () => {
    const { jobs, task, platform } = await bench();
    const working = { ...platform };
    platform.createPost = async (...call) => {
      await working.createPost(...call);
      throw new Error('the connection was cut');
    };
    await expect(runTask(jobs, task)).rejects.toThrow('the connection was cut');
    Object.assign(platform, working);
    await salvageTask(jobs, task, refused);
    expect([...platform.posts.values()]).toEqual([
      { ...PUBLISHED, mediaId: expect.stringMatching(/^[0-9a-f]{32}$/) as string },
    ]);
  });
});

describe('a picture that shows the author', () => {
  const mediaId = 'a'.repeat(32);
  const shown = { shows_author: true, avatar_media_id: mediaId };
  const portraitKey = `w1/ch1/avatars/${mediaId}.png`;

  it('is drawn by the portrait when that is there', async () => {
    const { jobs, task, gallery, drawn } = await bench(undefined, shown);
    const bytes = new Uint8Array([1, 2, 3]);
    gallery.set(portraitKey, bytes);
    await runTask(jobs, task);
    expect(drawn[0]?.references).toEqual([{ bytes, contentType: 'image/png' }]);
    expect(drawn[0]?.prompt).toContain("The attached picture is the author's portrait");
  });

  it('does not wait for a portrait that is not there', async () => {
    const { jobs, task, drawn, looked, platform } = await bench(undefined, shown);
    await runTask(jobs, task);
    expect(looked).toEqual([`w1/ch1/avatars/${mediaId}.jpg`, portraitKey]);
    expect(drawn[0]?.references).toEqual([]);
    expect(drawn[0]?.prompt).not.toContain('attached');
    expect(platform.posts.get(POST_ID)?.mediaId).toMatch(/.+/);
  });

  it.each([
    ['shows somebody else', { ...shown, shows_author: false }],
    ['is of a task from before portraits were told', { shows_author: true }],
  ])('looks at nothing when it %s', async (_why, parameters) => {
    const { jobs, task, looked, drawn } = await bench(undefined, parameters);
    await runTask(jobs, task);
    expect(looked).toEqual([]);
    expect(drawn[0]?.references).toEqual([]);
  });

  it('finds the portrait under the id that its task gives it', async () => {
    const { jobs, task, gallery, drawn } = await bench(undefined, {
      ...shown,
      avatar_media_id: pictureIdOf('avatar-task', PORTRAIT_STEP),
    });
    const avatar = await bench();
    const stored = await avatar.calls.drawPicture(contextOf({ ...task, _id: 'avatar-task' }), PORTRAIT_STEP, {
      kind: 'character_avatar',
      characterId: 'ch1',
      prompt: 'x',
      aspectRatio: '1:1',
      model: 'm',
    });
    gallery.set(stored.objectKey, new Uint8Array([7]));
    await runTask(jobs, task);
    expect(drawn[0]?.references).toHaveLength(1);
  });
});
