import { castOf, type CharacterBatch, type CharacterConcept } from '@generia/contracts';
import {
  type AskedText,
  claimedTask,
  createMemoryWorld,
  createScriptedCalls,
  nextAttempt,
  runTask,
  SAMPLE_START,
  sampleCast,
  sampleConcept,
  sampleMember,
  sampleParameters,
} from '@generia/job-kit/testing';
import { TaskError } from '@generia/resilience';

import { generateCharacterBatch } from './generate-character-batch.js';

type Answer = Partial<CharacterBatch> | Error;

/** The job with a model that gives these answers in turn, and an empty one when they are used up. */
async function bench(
  answers: readonly Answer[],
  options: { users?: number; posts?: number; total?: number; generated?: number; run?: number } = {},
  earlierCast: readonly [username: string, displayName: string][] = [],
) {
  const members = earlierCast.map(([username, name]) => sampleMember(username, name));
  const world = await createMemoryWorld({
    parameters: sampleParameters({ cast_batches: members.length > 0 ? { '0': sampleCast(...members) } : {} }),
  });
  const left = [...answers];
  const script = createScriptedCalls({
    text: () => {
      const answer = left.shift() ?? {};
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const { users = 3, posts = 6, total = users, generated = 0, run = 0 } = options;
  const task = claimedTask('generate_character_batch', {
    users_count: users,
    total_users_count: total,
    posts_count: posts,
    remaining_posts_count: posts,
    generated_count: generated,
    count_run: run,
  });
  const ports = { worlds: world.worlds, calls: script.calls, parameters: world.parameters };
  const jobs = { generate_character_batch: generateCharacterBatch({ ...ports, now: () => SAMPLE_START }) };
  const batch = () => world.stored()?.cast_batches[String(run)];
  return { jobs, task, world, batch, asked: script.asked };
}

const concepts = (from: number, to: number): CharacterConcept[] =>
  Array.from({ length: to - from }, (_, index) => sampleConcept(from + index));
const people = (...changes: Partial<CharacterConcept>[]): CharacterConcept[] =>
  changes.map((change, index) => sampleConcept(index, change));
const childrenOf = (outcome: { children?: readonly { type: string; parameters: object }[] }, type: string) =>
  (outcome.children ?? [])
    .filter((child) => child.type === type)
    .map((child) => child.parameters as Record<string, unknown>);
const columnOf = (rows: readonly Record<string, unknown>[], name: string) => rows.map((row) => row[name]);
const counts = (asked: readonly AskedText[]) => asked.map((question) => question.count);

describe('the characters of a batch', () => {
  it('are as many as were asked for, each with all that its own task needs', async () => {
    const { jobs, task, batch } = await bench([{ characters: concepts(0, 3) }]);
    const outcome = await runTask(jobs, task);
    const characters = childrenOf(outcome, 'generate_character');
    expect(outcome.children).toHaveLength(3);
    expect(characters[1]).toEqual({
      character_index: 1,
      username: 'resident_no1',
      display_name: 'Resident Number 1',
      character_concept: 'Counts the gravel of quay 1.',
      concept_short: 'Counter of quay 1.',
      role_in_world: 'counter',
      personality_traits: ['exact'],
      interests: ['gravel'],
      posts_count: 2,
    });
    expect(batch()?.members).toEqual([
      expect.objectContaining({ username: 'resident_no0', display_name: 'Resident Number 0' }),
      expect.objectContaining({ username: 'resident_no1' }),
      expect.objectContaining({ username: 'resident_no2' }),
    ]);
    expect(outcome.result).toMatchObject({
      characters_count: 3,
      total_characters_count: 3,
      remaining_characters: 0,
      missing_characters: 0,
      posts_allocated: 6,
      remaining_posts_count: 0,
      usernames: columnOf(characters, 'username'),
    });
  });

  it('are asked for again when there are fewer, but only the missing ones, with the others named', async () => {
    const { jobs, task, asked } = await bench([
      { characters: concepts(0, 1) },
      { characters: concepts(1, 2) },
      { characters: concepts(2, 3) },
    ]);
    const outcome = await runTask(jobs, task);
    expect(counts(asked)).toEqual([3, 2, 1]);
    expect(asked[2]?.prompt).toContain('@resident_no0');
    expect(asked[2]?.prompt).toContain('@resident_no1');
    // Six posts for three: each repeat shares out what the characters that are there leave over.
    expect(asked.map(({ prompt }) => /exactly (\d+) posts/.exec(prompt)?.[1])).toEqual(['6', '4', '2']);
    expect(childrenOf(outcome, 'generate_character')).toHaveLength(3);
  });

  it('are trimmed when there are more', async () => {
    const { jobs, task, asked } = await bench([{ characters: concepts(0, 12) }]);
    const outcome = await runTask(jobs, task);
    expect(columnOf(childrenOf(outcome, 'generate_character'), 'username')).toEqual([
      'resident_no0',
      'resident_no1',
      'resident_no2',
    ]);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['the name of another one in the batch', [{ display_name: 'Ada' }, { display_name: ' ada ' }]],
    ['the name of an earlier one', [{ display_name: 'Mira  Voll' }, { display_name: 'Bo' }]],
    ['the idea of another one', [{ concept: 'Sells rope.' }, { concept: 'sells rope. ' }]],
    ['nothing but blanks for an idea', [{ display_name: 'Bo' }, { concept: ' ' }]],
  ])('are refused with %s', async (_what, changes) => {
    const { jobs, task, asked } = await bench(
      [{ characters: people(...changes) }, { characters: concepts(7, 8) }],
      { users: 2, run: 1 },
      [['mira', 'Mira Voll']],
    );
    const outcome = await runTask(jobs, task);
    expect(counts(asked)).toEqual([2, 1]);
    const names = columnOf(childrenOf(outcome, 'generate_character'), 'display_name');
    expect(names).toHaveLength(2);
    expect(names).toContain('Resident Number 7');
  });

  it('get valid handles that nobody in the world has', async () => {
    const { jobs, task, batch } = await bench(
      [
        {
          characters: people(
            { username: '@Mira', display_name: 'Mira Zwei' },
            { username: 'mira', display_name: 'Mira Drei' },
            { username: '龍', display_name: 'Аня Щукина' },
            { username: '', display_name: '龍' },
            { username: 'm' },
          ),
        },
      ],
      { users: 5, run: 1 },
      [['mira', 'Mira Eins']],
    );
    await runTask(jobs, task);
    expect(columnOf(batch()?.members ?? [], 'username')).toEqual([
      'mira_2',
      'mira_3',
      'anya_schukina',
      'resident_5',
      'resident_number_4',
    ]);
  });

  it('are named by their handle when the model gave no name', async () => {
    const { jobs, task, batch } = await bench([
      { characters: people({ display_name: '' }, { display_name: ' ' }, {}) },
    ]);
    await runTask(jobs, task);
    expect(columnOf(batch()?.members ?? [], 'display_name')).toEqual([
      'resident_no0',
      'resident_no1',
      'Resident Number 2',
    ]);
  });
});

describe('the posts of a batch', () => {
  it.each([
    ['by the weights of the model', 10, [1, 1, 3], [3, 2, 5]],
    ['evenly when the model gives no weights', 6, [0, 0, 0], [2, 2, 2]],
    ['with nobody left out while there is enough', 4, [90, 1, 1], [2, 1, 1]],
    ['to the talkative ones only, when there are fewer posts than characters', 2, [1, 5, 1], [0, 2, 0]],
    ['to nobody when there are none', 0, [4, 2, 1], [0, 0, 0]],
  ])('are split %s', async (_how, posts, weights, shares) => {
    const characters = people(...weights.map((posts_count) => ({ posts_count })));
    const { jobs, task } = await bench([{ characters }], { posts });
    const outcome = await runTask(jobs, task);
    expect(columnOf(childrenOf(outcome, 'generate_character'), 'posts_count')).toEqual(shares);
  });

  it('of missing characters go to the others, and the missing ones are reported', async () => {
    const { jobs, task } = await bench([{ characters: concepts(0, 2) }], { posts: 7 });
    const outcome = await runTask(jobs, task);
    const posts = columnOf(childrenOf(outcome, 'generate_character'), 'posts_count') as number[];
    expect(posts).toHaveLength(2);
    expect(posts.reduce((a, b) => a + b, 0)).toBe(7);
    expect(outcome.result).toMatchObject({ characters_count: 2, missing_characters: 1, missing_posts: 0 });
  });
});

describe('the next batch', () => {
  it('is the first child, and goes on with what is left', async () => {
    const { jobs, task, asked } = await bench([{ characters: concepts(0, 10) }], { users: 25, posts: 150 });
    const outcome = await runTask(jobs, task);
    expect(outcome.children?.[0]).toEqual({
      type: 'generate_character_batch',
      parameters: {
        users_count: 15,
        total_users_count: 25,
        posts_count: 150,
        remaining_posts_count: 90,
        generated_count: 10,
        count_run: 1,
      },
    });
    expect(outcome.children).toHaveLength(11);
    expect(outcome.result).toMatchObject({
      posts_allocated: 60,
      remaining_posts_count: 90,
      remaining_characters: 15,
    });
    expect(asked[0]?.prompt).toContain('Together they write exactly 60 posts.');
  });

  it('counts its characters on, and knows who exists', async () => {
    const { jobs, task, asked, world } = await bench(
      [{ characters: concepts(0, 2) }],
      { users: 2, generated: 10, run: 1 },
      [['mira', 'Mira Voll']],
    );
    const outcome = await runTask(jobs, task);
    expect(columnOf(childrenOf(outcome, 'generate_character'), 'character_index')).toEqual([10, 11]);
    expect(asked[0]?.prompt).toContain('@mira | Mira Voll');
    expect(castOf(world.stored() ?? sampleParameters()).map((member) => member.username)).toEqual([
      'mira',
      'resident_no0',
      'resident_no1',
    ]);
  });
});

describe('what links the characters of a batch', () => {
  const link = (character1_name: string, character2_name: string) => ({
    character1_name,
    character2_name,
    connection_type: 'debt',
    description: 'Owes a rope.',
  });
  const story = (...characters_ids: string[]) => ({
    characters_ids,
    title: 'The rope',
    story: 'It broke.',
    location: 'quay',
    genre: 'quarrel',
  });
  const pairs = (batch: { connections: ReturnType<typeof link>[] } | undefined) =>
    (batch?.connections ?? []).map((one) => [one.character1_name, one.character2_name]);

  it('is told in final handles, however the model named them', async () => {
    const { jobs, task, batch } = await bench(
      [
        {
          characters: people({ username: 'Mira' }, { display_name: 'Bo Lund' }),
          character_connections: [
            link('@Mira', 'c2'),
            link('bo lund', 'mira'),
            link('c1', '@old_hand'),
            link('C1', 'Old Hand'),
          ],
          common_stories_and_events: [story('c1', 'Bo Lund', '@mira', 'nobody'), story('C2')],
        },
      ],
      { users: 2, run: 1 },
      [
        ['mira', 'Mira Eins'],
        ['old_hand', 'Old Hand'],
      ],
    );
    await runTask(jobs, task);
    expect(pairs(batch())).toEqual([
      ['mira_2', 'resident_no1'],
      ['resident_no1', 'mira_2'],
      ['mira_2', 'old_hand'],
      ['mira_2', 'old_hand'],
    ]);
    expect(batch()?.stories.map((one) => one.characters_ids)).toEqual([
      ['mira_2', 'resident_no1'],
      ['resident_no1'],
    ]);
  });

  it('is left out when it names nobody, or links somebody to themselves', async () => {
    const { jobs, task, batch } = await bench([
      {
        characters: concepts(0, 3),
        character_connections: [link('c1', 'c9'), link('', 'c1'), link('c1', 'resident_no0')],
        common_stories_and_events: [story('nobody', ''), story()],
      },
    ]);
    await runTask(jobs, task);
    expect(batch()).toMatchObject({ connections: [], stories: [] });
  });

  it('is understood answer by answer, because each of them counts from c1', async () => {
    const { jobs, task, batch } = await bench([
      {
        characters: concepts(0, 2),
        character_connections: [link('c1', 'c2')],
        common_stories_and_events: [story('c1', 'c2')],
      },
      {
        characters: [sampleConcept(5, { id: 'c1' })],
        character_connections: [link('c1', 'resident_no0')],
      },
    ]);
    await runTask(jobs, task);
    expect(pairs(batch())).toEqual([
      ['resident_no0', 'resident_no1'],
      ['resident_no5', 'resident_no0'],
    ]);
    expect(batch()?.stories[0]?.characters_ids).toEqual(['resident_no0', 'resident_no1']);
  });

  it('means the first of two characters for whom the model proposed one handle', async () => {
    const { jobs, task, batch } = await bench([
      {
        characters: people({ username: 'star' }, { username: 'star' }, {}),
        character_connections: [link('star', 'c3'), link('c2', 'c3')],
      },
    ]);
    await runTask(jobs, task);
    expect(pairs(batch())).toEqual([
      ['star', 'resident_no2'],
      ['star_2', 'resident_no2'],
    ]);
  });

  it('never points to somebody else who has the handle that a left-out character would have had', async () => {
    const { jobs, task, batch } = await bench(
      [
        {
          characters: [...concepts(0, 1), sampleConcept(1, { username: 'mira' })],
          character_connections: [link('c1', 'mira')],
        },
      ],
      { users: 1, run: 1 },
      [['mira', 'Mira Eins']],
    );
    await runTask(jobs, task);
    expect(pairs(batch())).toEqual([]);
  });

  it('means the one who exists when a character was refused for repeating their name', async () => {
    const { jobs, task, batch } = await bench(
      [
        {
          characters: people({}, { username: 'mira_new', display_name: 'Mira Eins' }),
          character_connections: [link('c1', 'c2'), link('mira_new', 'c1')],
        },
      ],
      { users: 1, run: 1 },
      [['mira', 'Mira Eins']],
    );
    await runTask(jobs, task);
    expect(pairs(batch())).toEqual([
      ['resident_no0', 'mira'],
      ['mira', 'resident_no0'],
    ]);
  });
});

describe('another attempt at a batch', () => {
  const unavailable = new TaskError('down', { code: 'DOWN', retry: 'costs_attempt' });

  it('starts after the last stored answer, and asks nothing again', async () => {
    const { jobs, task, asked } = await bench([
      { characters: concepts(0, 2) },
      unavailable,
      { characters: concepts(2, 3) },
    ]);
    await expect(runTask(jobs, task)).rejects.toBe(unavailable);
    const outcome = await runTask(jobs, nextAttempt(task));
    expect(counts(asked)).toEqual([3, 1, 1]);
    expect(childrenOf(outcome, 'generate_character')).toHaveLength(3);
  });

  it('asks nobody when all answers are stored, and comes to the same', async () => {
    const { jobs, task, asked, batch } = await bench([{ characters: concepts(0, 3) }]);
    const outcome = await runTask(jobs, task);
    const stored = batch();
    expect(await runTask(jobs, nextAttempt(task))).toEqual(outcome);
    expect(batch()).toEqual(stored);
    expect(asked).toHaveLength(1);
  });

  it('follows one that got nothing at all, keeps its empty answers, and asks anew', async () => {
    const { jobs, task, asked, batch } = await bench([{}, {}, {}, { characters: concepts(0, 3) }]);
    await expect(runTask(jobs, task)).rejects.toMatchObject({
      code: 'NO_CHARACTERS',
      retry: 'costs_attempt',
    });
    expect(counts(asked)).toEqual([3, 3, 3]);
    expect(batch()).toBeUndefined();
    const outcome = await runTask(jobs, nextAttempt(task));
    expect(counts(asked)).toEqual([3, 3, 3, 3]);
    expect(childrenOf(outcome, 'generate_character')).toHaveLength(3);
  });
});
