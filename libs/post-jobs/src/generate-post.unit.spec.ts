import type { PostDetail } from '@generia/contracts';
import { FEED_DAYS, postIdOf } from '@generia/job-kit';
import {
  claimedTask,
  createMemoryWorld,
  createRecordingPlatform,
  createScriptedCalls,
  nextAttempt,
  runTask,
  SAMPLE_START,
  SAMPLE_WORLD_ID,
  sampleCast,
  sampleDetail,
  sampleMember,
  sampleParameters,
  samplePost,
} from '@generia/job-kit/testing';

import { generatePost } from './generate-post.js';

const WHO = { character_id: 'ch1', character_index: 4, character_name: 'Mira Voll', username: 'mira' };
const POST_ID = postIdOf(SAMPLE_WORLD_ID, 'ch1', 2);

async function bench(answer: Partial<PostDetail>, parameters: Readonly<Record<string, unknown>> = {}) {
  const cast = sampleCast(sampleMember('mira', 'Mira Voll'), sampleMember('old_hand', 'Старый'));
  const world = await createMemoryWorld({ parameters: sampleParameters({ cast_batches: { '0': cast } }) });
  const platform = createRecordingPlatform();
  const { calls, asked } = createScriptedCalls({ text: () => samplePost(answer) });
  const task = claimedTask('generate_post', {
    ...WHO,
    character_description: { ...sampleDetail(), username: 'mira', display_name: 'Mira Voll' },
    post_index: 2,
    posts_count: 5,
    post_topic: 'The rope',
    post_brief: 'It broke again.',
    emotional_tone: 'smug',
    post_type: 'report',
    relevance_to_character: 'Sold it.',
    ...parameters,
  });
  return {
    jobs: { generate_post: generatePost({ worlds: world.worlds, calls, platform }) },
    task,
    platform,
    asked,
  };
}

const WRITTEN: Partial<PostDetail> = {
  content: ' Ask @Старый. Not @nobody. ',
  hashtags: ['#Wet Rope', 'wetrope'],
  mood: 'smug',
  location: 'quay 3',
  mentions: ['nobody'],
};

describe('a post without a picture', () => {
  it.each([
    ['null', null],
    ['an empty text', ''],
    ['a blank text', ' \n '],
  ])('is published at once when its image prompt is %s', async (_what, image_prompt) => {
    const { jobs, task, platform } = await bench({ ...WRITTEN, image_prompt });
    const outcome = await runTask(jobs, task);
    expect([...platform.posts.values()]).toEqual([
      {
        postId: POST_ID,
        worldId: SAMPLE_WORLD_ID,
        characterId: 'ch1',
        username: 'mira',
        caption: 'Ask @old_hand. Not nobody.',
        mediaId: null,
        tags: ['WetRope'],
        mentions: ['old_hand'],
        mood: 'smug',
        location: 'quay 3',
        createdAt: expect.any(Date) as Date,
      },
    ]);
    expect(outcome).toMatchObject({
      children: [],
      tally: { posts: 1 },
      result: { content: 'Ask @old_hand. Not nobody.', image_prompt: null, post_id: POST_ID },
    });
  });

  it('appears in the days before the world was started', async () => {
    const { jobs, task, platform } = await bench(WRITTEN);
    await runTask(jobs, task);
    const ageMs = SAMPLE_START.getTime() - (platform.posts.get(POST_ID)?.createdAt.getTime() ?? 0);
    expect(ageMs).toBeGreaterThan(0);
    expect(ageMs).toBeLessThan((FEED_DAYS + 1) * 86_400_000);
  });

  it('exists once and is paid for once, however often its task runs', async () => {
    const { jobs, task, platform, asked } = await bench(WRITTEN);
    const outcome = await runTask(jobs, task);
    const before = [...platform.posts];
    expect(await runTask(jobs, nextAttempt(task))).toEqual(outcome);
    expect([...platform.posts]).toEqual(before);
    expect(asked).toHaveLength(1);
  });

  it('is not lost when the platform fails: the next attempt publishes the stored text', async () => {
    const { jobs, task, platform, asked } = await bench(WRITTEN);
    const working = { ...platform };
    platform.createPost = () => Promise.reject(new Error('platform down'));
    await expect(runTask(jobs, task)).rejects.toThrow('platform down');
    Object.assign(platform, working);
    await runTask(jobs, nextAttempt(task));
    expect(platform.posts.size).toBe(1);
    expect(asked).toHaveLength(1);
  });
});

describe('a post with a picture', () => {
  it('is left to the task of its picture, with all that has been written', async () => {
    const { jobs, task, platform } = await bench({
      ...WRITTEN,
      image_prompt: ' A rope on gravel ',
      image_style: 'film',
    });
    const outcome = await runTask(jobs, task);
    expect(platform.posts.size).toBe(0);
    expect(outcome.tally).toBeUndefined();
    expect(outcome.result).toMatchObject({ image_prompt: 'A rope on gravel', post_id: null });
    expect(outcome.children).toEqual([
      {
        type: 'generate_post_image',
        parameters: {
          ...WHO,
          appearance: 'short, grey coat, one glove',
          post_index: 2,
          posts_count: 5,
          post_content: 'Ask @old_hand. Not nobody.',
          image_prompt: 'A rope on gravel',
          image_style: 'film',
          tags: ['WetRope'],
          mentions: ['old_hand'],
          mood: 'smug',
          location: 'quay 3',
          shows_author: false,
          avatar_media_id: null,
        },
      },
    ]);
  });

  it('may do without a style', async () => {
    const { jobs, task } = await bench({ image_prompt: 'A rope', image_style: null });
    expect((await runTask(jobs, task)).children?.[0]?.parameters).toMatchObject({ image_style: '' });
  });
});

describe('the question for a post', () => {
  it('tells whose post it is, what it is about and whom it may name', async () => {
    const { jobs, task, asked } = await bench({});
    await runTask(jobs, task);
    expect(asked[0]).toMatchObject({ schemaName: 'PostDetail', model: 'text-model' });
    for (const part of ['Username: mira', 'Topic: The rope', '@old_hand', 'Number: 3 of 5']) {
      expect(asked[0]?.prompt).toContain(part);
    }
  });
});

describe('a post that its batch has written', () => {
  const draft = samplePost({ content: 'The rope again.', image_prompt: 'the author holds a rope' });

  it('is finished without asking anybody', async () => {
    const { jobs, task, asked } = await bench({}, { draft, avatar_media_id: 'a'.repeat(32) });
    const outcome = await runTask(jobs, task);
    expect(asked).toEqual([]);
    expect(outcome.result).toMatchObject({ content: 'The rope again.', checks: [] });
    expect(outcome.children?.[0]?.parameters).toMatchObject({
      shows_author: true,
      avatar_media_id: 'a'.repeat(32),
    });
  });

  it('names nobody who does not exist, as any other post', async () => {
    const { jobs, task } = await bench({}, { draft: { ...draft, content: 'Ask @Старый or @nobody.' } });
    expect((await runTask(jobs, task)).result).toMatchObject({ content: 'Ask @old_hand or nobody.' });
  });
});

describe('the voice of the author', () => {
  const voice = {
    name: 'bluntly',
    manner: 'chopped phrases',
    shortest_words: 2,
    longest_words: 6,
    emoji_rate: 0,
    most_emoji: 0,
    most_exclamations: 0,
    most_hashtags: 1,
    lower_case: true,
  };

  it('bounds what is published, and what was mended is written down', async () => {
    const { jobs, task } = await bench(
      { content: 'Ask @Старый! Now 🙂', hashtags: ['a', 'b'] },
      { character_description: { ...sampleDetail(), username: 'mira', display_name: 'Mira Voll', voice } },
    );
    expect((await runTask(jobs, task)).result).toMatchObject({
      content: 'ask @old_hand. now',
      hashtags: ['a'],
      checks: ['emoji_removed', 'exclamations_calmed', 'lower_cased', 'hashtags_trimmed'],
    });
  });

  it('is asked about again when the post is in another language, and the stray is written down', async () => {
    const german = 'Das Seil ist schon wieder gerissen, und niemand will es gewesen sein.';
    const { jobs, task, asked } = await bench({ content: german });
    const { result } = await runTask(jobs, task);
    expect(asked).toHaveLength(2);
    expect(result).toMatchObject({ content: german, checks: ['wrong_language'] });
  });

  it('goes with the openings that are used up into the question', async () => {
    const { jobs, task, asked } = await bench({}, { recent_openings: ['Rope again, and'] });
    await runTask(jobs, task);
    expect(asked[0]?.prompt).toContain('<openings>\nRope again, and\n</openings>');
  });
});
