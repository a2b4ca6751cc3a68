import { FEED_DAYS, postIdOf } from '@generia/job-kit';
import {
  claimedTask,
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

async function bench(image?: Script['image']) {
  const world = await createMemoryWorld();
  const platform = createRecordingPlatform();
  const script = createScriptedCalls(image ? { image } : {});
  const jobs = {
    generate_post_image: generatePostImage({ worlds: world.worlds, calls: script.calls, platform }),
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
  });
  return { jobs, task, platform, ...script };
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
