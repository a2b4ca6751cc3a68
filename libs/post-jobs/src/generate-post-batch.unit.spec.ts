import { type PostBatch, type PostConcept } from '@generia/contracts';
import {
  type AskedText,
  claimedTask,
  createMemoryWorld,
  createScriptedCalls,
  nextAttempt,
  runTask,
  runTree,
  sampleCast,
  sampleDetail,
  sampleMember,
  sampleParameters,
  samplePostConcept,
} from '@generia/job-kit/testing';
import type { Prompts } from '@generia/prompts';
import { TaskError } from '@generia/resilience';
import fc from 'fast-check';

import { generatePostBatch } from './generate-post-batch.js';

const WHO = { character_id: 'ch1', character_index: 4, character_name: 'Mira Voll', username: 'mira' };
const { background_story: _past, avatar_description: _a, avatar_style: _s, ...profile } = sampleDetail();
const CARD = { ...profile, username: 'mira', display_name: 'Mira Voll' };

async function benchFor(model: (question: AskedText) => unknown, prompts: Partial<Prompts> = {}) {
  const cast = sampleCast(sampleMember('mira', 'Mira Voll'), sampleMember('old_hand', 'Old Hand'));
  const story = {
    characters_ids: ['mira'],
    title: 'The rope that broke',
    story: 'It broke.',
    location: 'quay',
    genre: 'quarrel',
  };
  const world = await createMemoryWorld({
    parameters: sampleParameters({ cast_batches: { '0': { ...cast, stories: [story] } } }),
    prompts,
  });
  const { calls, asked } = createScriptedCalls({ text: model });
  return { jobs: { generate_post_batch: generatePostBatch({ worlds: world.worlds, calls }) }, asked };
}

/** The job with a model that gives these answers in turn, and an empty one when they are used up. */
function bench(answers: readonly (Partial<PostBatch> | Error)[]) {
  const left = [...answers];
  return benchFor(() => {
    const answer = left.shift() ?? {};
    if (answer instanceof Error) throw answer;
    return answer;
  });
}

function batchTask(posts: number, generated = 0, memory: readonly string[] = []) {
  return claimedTask('generate_post_batch', {
    ...WHO,
    character_description: CARD,
    posts_count: posts,
    generated_posts_count: generated,
    generated_posts_description: [...memory],
    count_run: generated / 10,
  });
}

const ideas = (from: number, to: number): PostConcept[] =>
  Array.from({ length: to - from }, (_, index) => samplePostConcept(from + index));
const named = (...topics: string[]): PostConcept[] => topics.map((topic) => samplePostConcept(0, { topic }));
const postsOf = (outcome: { children?: readonly { type: string; parameters: object }[] }) =>
  (outcome.children ?? [])
    .filter((child) => child.type === 'generate_post')
    .map((child) => child.parameters as Record<string, unknown>);
const topicsOf = (outcome: Parameters<typeof postsOf>[0]) => postsOf(outcome).map((post) => post.post_topic);
const counts = (asked: readonly AskedText[]) => asked.map((question) => question.count);

describe('the posts of a batch', () => {
  it('are as many as were asked for, each with all that its own task needs', async () => {
    const { jobs } = await bench([{ posts: ideas(0, 3) }]);
    const outcome = await runTask(jobs, batchTask(3));
    expect(outcome.children).toHaveLength(3);
    expect(postsOf(outcome)[1]).toEqual({
      ...WHO,
      character_description: CARD,
      post_index: 1,
      posts_count: 3,
      post_topic: 'stone number 1',
      post_brief: 'It was not there yesterday.',
      emotional_tone: 'smug',
      post_type: 'report',
      relevance_to_character: 'counts stones',
      recent_openings: [],
      avatar_media_id: null,
    });
    expect(outcome.result).toMatchObject({
      character_id: 'ch1',
      username: 'mira',
      posts_count: 3,
      remaining_posts: 0,
      missing_posts: 0,
    });
  });

  it('are asked for again when there are fewer, but only the missing ones, with the others named', async () => {
    const { jobs, asked } = await bench([{ posts: ideas(0, 1) }, {}, { posts: ideas(1, 3) }]);
    const outcome = await runTask(jobs, batchTask(3));
    expect(counts(asked)).toEqual([3, 2, 2]);
    expect(asked[2]?.prompt).toContain('- stone number 0');
    expect(postsOf(outcome).map((post) => post.post_index)).toEqual([0, 1, 2]);
  });

  it('are trimmed when there are more', async () => {
    const { jobs, asked } = await bench([{ posts: ideas(0, 9) }]);
    expect(topicsOf(await runTask(jobs, batchTask(2)))).toEqual(['stone number 0', 'stone number 1']);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['the topic of another one in the batch', ['Rope', ' rope '], 'Rope'],
    ['the topic of an earlier batch', ['Рынок — УТРО', 'Rope'], 'Rope'],
    ['a topic that is blank', [' ', 'Rope'], 'Rope'],
  ])('are refused with %s', async (_what, topics, kept) => {
    const { jobs, asked } = await bench([{ posts: named(...topics) }, { posts: named('New') }]);
    const outcome = await runTask(jobs, batchTask(12, 10, ['Рынок — утро | photo | smug']));
    expect(counts(asked)).toEqual([2, 1]);
    expect(topicsOf(outcome)).toEqual([kept, 'New']);
  });

  it('may share a beginning with an earlier topic', async () => {
    const { jobs, asked } = await bench([{ posts: named('Рынок', 'Rope') }]);
    const outcome = await runTask(jobs, batchTask(12, 10, ['Рынок — утро | photo | smug']));
    expect(topicsOf(outcome)).toEqual(['Рынок', 'Rope']);
    expect(asked).toHaveLength(1);
  });

  it('that are missing in the end are reported, and leave their places empty', async () => {
    const { jobs } = await bench([{ posts: ideas(0, 7) }]);
    const outcome = await runTask(jobs, batchTask(15));
    expect(outcome.result).toMatchObject({ posts_count: 7, remaining_posts: 5, missing_posts: 3 });
    expect(outcome.children?.[0]?.parameters).toMatchObject({ generated_posts_count: 10 });
  });

  it('are asked for again when they are in another language, and taken as they are in the end', async () => {
    const german = samplePostConcept(7, {
      content_brief: 'Der Stein war gestern noch nicht da, und niemand weiß, wer ihn gebracht hat.',
    });
    const { jobs, asked } = await bench([{ posts: [german] }, { posts: [german] }, { posts: [german] }]);
    expect(topicsOf(await runTask(jobs, batchTask(1)))).toEqual(['stone number 7']);
    expect(counts(asked)).toEqual([1, 1, 1]);
  });

  it('are asked for with a lot for each, which goes on where the last batch ended', async () => {
    const lots = ({ prompt }: AskedText) =>
      prompt.match(/^\d+\. [^;]+; .+$/gm)?.map((line) => line.slice(3)) ?? [];
    const { jobs, asked } = await bench([{ posts: ideas(0, 1) }, { posts: ideas(1, 3) }]);
    await runTask(jobs, batchTask(3));
    expect(lots(asked[0] as AskedText)).toHaveLength(3);
    expect(lots(asked[1] as AskedText)).toEqual(lots(asked[0] as AskedText).slice(1));
    const later = await bench([{ posts: ideas(0, 2) }]);
    await runTask(later.jobs, batchTask(12, 10));
    expect(lots(later.asked[0] as AskedText)).not.toEqual(lots(asked[0] as AskedText).slice(0, 2));
  });

  it('are asked for with who writes, whom they know and what happened to them', async () => {
    const { jobs, asked } = await bench([{ posts: ideas(0, 3) }]);
    await runTask(jobs, batchTask(3));
    expect(asked[0]).toMatchObject({ schemaName: 'PostBatch', model: 'text-model' });
    expect(asked[0]?.prompt).toContain('Username: mira');
    expect(asked[0]?.prompt).toContain('@old_hand');
    expect(asked[0]?.prompt).toContain('The rope that broke');
  });
});

describe('the arc of a batch', () => {
  const arc = (text: string) => ({
    narrative_arc: text,
    character_development: `${text} too`,
    recurring_themes: [text],
  });

  it('is the one that came with its first posts', async () => {
    const { jobs } = await bench([
      { ...arc('') },
      { posts: ideas(0, 2), ...arc('A rope wears out.') },
      { posts: ideas(2, 3), ...arc('Only what was missing.') },
    ]);
    expect((await runTask(jobs, batchTask(3))).result).toMatchObject(arc('A rope wears out.'));
  });
});

describe('the next batch', () => {
  it('is the first child, and remembers what exists', async () => {
    const { jobs } = await bench([{ posts: ideas(20, 30) }]);
    const memory = Array.from({ length: 10 }, (_, index) => `old stone ${index} | report | calm`);
    const outcome = await runTask(jobs, batchTask(23, 10, memory));
    expect(outcome.children?.[0]).toEqual({
      type: 'generate_post_batch',
      parameters: {
        ...WHO,
        character_description: CARD,
        posts_count: 23,
        generated_posts_count: 20,
        generated_posts_description: [
          ...memory,
          ...ideas(20, 30).map(({ topic }) => `${topic} | report | smug`),
        ],
        recent_openings: [],
        avatar_media_id: null,
        count_run: 2,
      },
    });
    expect(postsOf(outcome).map((post) => post.post_index)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(outcome.result).toMatchObject({ posts_count: 10, remaining_posts: 3 });
  });

  it('is none after the last one, which asks for the rest only', async () => {
    const { jobs, asked } = await bench([{ posts: ideas(0, 10) }]);
    const outcome = await runTask(jobs, batchTask(23, 20, ['old stone | report | calm']));
    expect(counts(asked)).toEqual([3]);
    expect(asked[0]?.prompt).toContain('- old stone');
    expect(outcome.children?.map((child) => child.type)).toEqual([
      'generate_post',
      'generate_post',
      'generate_post',
    ]);
  });
});

describe('another attempt at a batch', () => {
  const unavailable = new TaskError('down', { code: 'DOWN', retry: 'costs_attempt' });

  it('starts after the last stored answer, and asks nothing again', async () => {
    const { jobs, asked } = await bench([{ posts: ideas(0, 2) }, unavailable, { posts: ideas(2, 3) }]);
    const task = batchTask(3);
    await expect(runTask(jobs, task)).rejects.toBe(unavailable);
    expect(topicsOf(await runTask(jobs, nextAttempt(task)))).toHaveLength(3);
    expect(counts(asked)).toEqual([3, 1, 1]);
  });

  it('asks nobody when all answers are stored, and comes to the same', async () => {
    const { jobs, asked } = await bench([{ posts: ideas(0, 3), narrative_arc: 'A rope wears out.' }]);
    const task = batchTask(3);
    const outcome = await runTask(jobs, task);
    expect(await runTask(jobs, nextAttempt(task))).toEqual(outcome);
    expect(asked).toHaveLength(1);
  });

  it('follows one that got nothing at all, keeps its empty answers, and asks anew', async () => {
    const { jobs, asked } = await bench([{}, {}, {}, { posts: ideas(0, 3) }]);
    const task = batchTask(3);
    await expect(runTask(jobs, task)).rejects.toMatchObject({ code: 'NO_POSTS', retry: 'costs_attempt' });
    expect(topicsOf(await runTask(jobs, nextAttempt(task)))).toHaveLength(3);
    expect(counts(asked)).toEqual([3, 3, 3, 3]);
  });
});

const MOODS = ['well', 'short', 'nothing', 'long', 'repeats'] as const;
type Mood = (typeof MOODS)[number];

/** A model that takes these moods in turn, but falls short at most twice running: a batch asks three times. */
function moodyModel(moods: readonly Mood[]) {
  let asked = 0;
  let shortfalls = 0;
  let posts = 0;
  return ({ count }: AskedText): unknown => {
    const mood = moods[asked++ % moods.length] ?? 'well';
    if (mood === 'well' || mood === 'long' || shortfalls === 2) {
      shortfalls = 0;
      const given = count + (mood === 'long' ? 4 : 0);
      posts += given;
      return { posts: ideas(posts - given, posts) };
    }
    shortfalls += 1;
    if (mood === 'repeats') return { posts: ideas(0, Math.min(count, posts)) };
    const given = mood === 'short' ? Math.floor(count / 2) : 0;
    posts += given;
    return { posts: ideas(posts - given, posts) };
  };
}

/** The count is all that the moody model reads. */
const SHORT_PROMPTS: Partial<Prompts> = {
  postBatch: ({ seeds }) => ({ system: '', prompt: `Return exactly ${seeds.length} posts.` }),
};

async function expectExactlyPlanned(posts: number, moods: readonly Mood[]): Promise<void> {
  const { jobs } = await benchFor(moodyModel(moods), SHORT_PROMPTS);
  const tree = await runTree(jobs, batchTask(posts));
  expect(tree.failed).toEqual([]);
  expect(tree.leaves.map(({ parameters }) => parameters.post_index)).toEqual(
    Array.from({ length: posts }, (_, index) => index),
  );
  expect(new Set(tree.leaves.map(({ parameters }) => parameters.post_topic)).size).toBe(posts);
}

describe('all the posts of a character', () => {
  it.each([1, 2, 4, 10, 11, 50, 150, 250])('are exactly %d', async (posts) => {
    await expectExactlyPlanned(posts, ['well']);
    await expectExactlyPlanned(posts, MOODS);
  });

  it('are exact for every count and every mood of the model', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 250 }),
        fc.array(fc.constantFrom(...MOODS), { minLength: 1, maxLength: 7 }),
        expectExactlyPlanned,
      ),
      { numRuns: 20 },
    );
  });

  it('may be two thousand', async () => {
    await expectExactlyPlanned(2_000, ['well']);
  });
});
