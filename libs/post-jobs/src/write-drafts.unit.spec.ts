import type { PostDetail } from '@generia/contracts';
import {
  type AskedText,
  claimedTask,
  createMemoryWorld,
  createScriptedCalls,
  nextAttempt,
  runTask,
  sampleCast,
  sampleDetail,
  sampleMember,
  sampleParameters,
  samplePlan,
  samplePost,
  samplePostConcept,
} from '@generia/job-kit/testing';
import { TaskError } from '@generia/resilience';

import { generatePostBatch } from './generate-post-batch.js';

type Draft = Partial<PostDetail> & { number: number };

/** A batch of `posts` in a world that writes up to five posts a call; `texts` answers such a call, or throws. */
async function bench(posts: number, texts: (question: AskedText, call: number) => Draft[], perCall = 5) {
  const cast = sampleCast(sampleMember('mira', 'Mira Voll'), sampleMember('old_hand', 'Old Hand'));
  const world = await createMemoryWorld({
    plan: samplePlan(perCall === 1 ? {} : { posts_per_call: perCall }),
    parameters: sampleParameters({ cast_batches: { '0': cast } }),
  });
  let written = 0;
  const { calls, asked } = createScriptedCalls({
    text: (question) => {
      if (question.schemaName === 'PostBatch')
        return { posts: Array.from({ length: question.count }, (_, index) => samplePostConcept(index)) };
      written += 1;
      const drafts = texts(question, written);
      return { posts: drafts.map(({ number, ...changes }) => ({ number, ...samplePost(changes) })) };
    },
  });
  const { background_story: _past, avatar_description: _a, avatar_style: _s, ...profile } = sampleDetail();
  const task = claimedTask('generate_post_batch', {
    character_id: 'ch1',
    character_index: 4,
    character_name: 'Mira Voll',
    username: 'mira',
    character_description: { ...profile, username: 'mira', display_name: 'Mira Voll' },
    posts_count: posts,
    generated_posts_count: 0,
    generated_posts_description: [],
    count_run: 0,
  });
  const jobs = { generate_post_batch: generatePostBatch({ worlds: world.worlds, calls }) };
  const textCalls = () => asked.filter(({ schemaName }) => schemaName === 'PostDrafts');
  return { jobs, task, textCalls, asked };
}

const WORDS = ['Rope', 'Soap', 'Eels', 'Bell', 'Kite', 'Jam', 'Lamp', 'Door', 'Coal', 'Tide'];
const textOf = (number: number): string =>
  `${WORDS[number % WORDS.length]} came at ${number} and nobody asked why.`;
/** A model that writes every post that it is asked for. */
const obliging = ({ prompt }: AskedText): Draft[] =>
  [...prompt.matchAll(/^Number: (\d+) of/gm)].map(([, number]) => ({
    number: Number(number),
    content: textOf(Number(number)),
  }));
const draftsOf = (outcome: { children?: readonly { parameters: object }[] }) =>
  (outcome.children ?? []).map(
    ({ parameters }) => (parameters as { draft?: PostDetail }).draft?.content ?? null,
  );

describe('the posts of a batch', () => {
  it('are written several at a time, in groups of nearly one size', async () => {
    const { jobs, task, textCalls } = await bench(7, obliging);
    expect(draftsOf(await runTask(jobs, task))).toEqual([1, 2, 3, 4, 5, 6, 7].map(textOf));
    expect(textCalls().map(({ count }) => count)).toEqual([3, 4]);
    expect(textCalls()[0]?.system).toBe(textCalls()[1]?.system);
  });

  it('know how their elder siblings begin, and so do their own tasks and the next batch', async () => {
    const { jobs, task, textCalls } = await bench(12, obliging);
    const { children = [] } = await runTask(jobs, task);
    expect(textCalls()[0]?.prompt).not.toContain('<openings>');
    expect(textCalls()[1]?.prompt).toContain('<openings>\nSoap came at 1 and nobody');
    const openings = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(
      (number) => `${WORDS[number % 10]} came at ${number} and nobody`,
    );
    for (const child of children) expect(child.parameters.recent_openings).toEqual(openings);
    expect(children[0]?.type).toBe('generate_post_batch');
  });

  it('are left to their own tasks in a world from when one call wrote one post, and where there is only one', async () => {
    const old = await bench(3, obliging, 1);
    expect(draftsOf(await runTask(old.jobs, old.task))).toEqual([null, null, null]);
    const single = await bench(1, obliging);
    expect(draftsOf(await runTask(single.jobs, single.task))).toEqual([null]);
    expect([...old.textCalls(), ...single.textCalls()]).toEqual([]);
  });

  it('that are missing, empty, or not good enough are left to their own tasks, and the others are kept', async () => {
    const { jobs, task } = await bench(5, () => [
      { number: 1, content: textOf(1) },
      { number: 2, content: ' ' },
      { number: 3, content: 'Das Seil ist schon wieder gerissen, und niemand will es gewesen sein.' },
      { number: 5, content: textOf(1) },
    ]);
    expect(draftsOf(await runTask(jobs, task))).toEqual([textOf(1), null, null, null, null]);
  });
});

describe('an answer that cannot be had', () => {
  const failure = (code: string, retry: 'never' | 'costs_attempt' | 'free') =>
    new TaskError('no answer', { code, retry });

  it.each([
    ['was blocked', failure('GEMINI_BLOCKED_ANSWER', 'never')],
    ['was cut off', failure('GEMINI_TRUNCATED', 'costs_attempt')],
    ['had a schema too complex', failure('GEMINI_INVALID_ARGUMENT', 'never')],
  ])('because it %s leaves its posts to their own tasks at once', async (_why, error) => {
    const { jobs, task } = await bench(7, (question, call) => {
      if (call === 1) throw error;
      return obliging(question);
    });
    expect(draftsOf(await runTask(jobs, task))).toEqual([null, null, null, ...[4, 5, 6, 7].map(textOf)]);
  });

  it('because the service is down is tried again, without paying for the ideas twice, and then left', async () => {
    const { jobs, task, asked } = await bench(3, () => {
      throw failure('GEMINI_SERVER', 'costs_attempt');
    });
    await expect(runTask(jobs, task)).rejects.toMatchObject({ code: 'GEMINI_SERVER' });
    expect(draftsOf(await runTask(jobs, nextAttempt(task)))).toEqual([null, null, null]);
    expect(asked.map(({ schemaName }) => schemaName)).toEqual(['PostBatch', 'PostDrafts', 'PostDrafts']);
  });

  it.each([
    ['the pace is too fast', failure('GEMINI_RATE_LIMIT', 'free')],
    ['the key is bad', failure('GEMINI_BAD_KEY', 'never')],
    ['the world was cancelled', failure('CANCELLED', 'never')],
  ])('because %s is for the engine to judge', async (_why, error) => {
    const { jobs, task } = await bench(3, () => {
      throw error;
    });
    await expect(runTask(jobs, { ...task, attempt_count: task.max_attempts })).rejects.toBe(error);
  });
});
