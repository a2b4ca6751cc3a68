import { castRows } from '@generia/casting';
import { Casting, castOf, type CharacterBatch, type CharacterConcept, type Naming } from '@generia/contracts';
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
  samplePlan,
} from '@generia/job-kit/testing';
import { seededDice, TaskError } from '@generia/resilience';

import { generateCharacterBatch } from './generate-character-batch.js';

/** A world in which nobody can draw the names: they are those of the model. */
const NAMED_BY_MODEL: Naming = { culture: 'own', fashion: 'By number.', people: [] };

type Answer = Partial<CharacterBatch> | Error;

/** The job with a model that gives these answers in turn, and an empty one when they are used up. */
async function bench(
  answers: readonly Answer[],
  options: {
    users?: number;
    posts?: number;
    total?: number;
    generated?: number;
    run?: number;
    naming?: Naming;
    language?: string;
  } = {},
  earlierCast: readonly [username: string, displayName: string][] = [],
) {
  const members = earlierCast.map(([username, name]) => sampleMember(username, name));
  const { naming = NAMED_BY_MODEL, language = 'English' } = options;
  const cast_batches = members.length > 0 ? { '0': sampleCast(...members) } : {};
  const world = await createMemoryWorld({ parameters: sampleParameters({ cast_batches, naming, language }) });
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
/** What is drawn for resident number `index` of the samples. */
const rowOf = (index: number, naming = NAMED_BY_MODEL, language = 'English') => {
  const [row] = castRows(
    { seed: samplePlan().seed, naming: { ...naming, language }, from: index, to: index + 1 },
    seededDice,
  );
  if (!row) throw new Error(`Nobody is number ${index}.`);
  return row;
};
const castingOf = (index: number) => Casting.parse(rowOf(index));
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
      posts_count: expect.any(Number) as number,
      casting: castingOf(1),
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
    // Each row is asked for under its own number until it has somebody.
    expect(asked.map(({ prompt }) => prompt.match(/^c\d+(?= \|)/gm))).toEqual([
      ['c1', 'c2', 'c3'],
      ['c2', 'c3'],
      ['c3'],
    ]);
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
            { username: '龍', display_name: 'Таня Щукина' },
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
      'tanya_schukina',
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

describe('what was drawn for a batch', () => {
  const drawn: Naming = { culture: '', fashion: '', people: [] };

  it('is told in the prompt, and decides the names, whatever the model likes', async () => {
    const { jobs, task, asked, batch } = await bench([{ characters: concepts(0, 3) }], { naming: drawn });
    await runTask(jobs, task);
    const names = [0, 1, 2].map((index) => rowOf(index, drawn).name ?? '-');
    expect(columnOf(batch()?.members ?? [], 'display_name')).toEqual(names);
    for (const name of names) expect(asked[0]?.prompt).toContain(` | ${name} | `);
  });

  it('comes again for another attempt, and for the batch after a crash', async () => {
    const first = await bench([{ characters: concepts(0, 3) }], { naming: drawn });
    const second = await bench([{ characters: concepts(0, 3) }], { naming: drawn });
    expect(await runTask(second.jobs, second.task)).toEqual(await runTask(first.jobs, first.task));
    expect(second.asked[0]?.prompt).toBe(first.asked[0]?.prompt);
  });

  it('renames the person in a story that the model told about another name', async () => {
    const { jobs, task } = await bench(
      [
        {
          characters: people({
            display_name: 'Elara Voss',
            concept: 'Elara Voss sells rope. Nobody trusts Voss, and Elara knows it.',
            concept_short: "Elara's rope breaks.",
          }),
        },
      ],
      { users: 1, naming: drawn },
    );
    const [character] = childrenOf(await runTask(jobs, task), 'generate_character');
    const name = rowOf(0, drawn).name ?? '-';
    const [first = '-', last = '-'] = name.split(' ');
    expect(character).toMatchObject({
      display_name: name,
      character_concept: `${name} sells rope. Nobody trusts ${last}, and ${first} knows it.`,
      concept_short: `${first}'s rope breaks.`,
    });
  });

  it('begins with those whom the idea names', async () => {
    const naming = { ...drawn, people: ['Old Marlowe'] };
    const { jobs, task, batch } = await bench([{ characters: concepts(0, 2) }], { users: 2, naming });
    await runTask(jobs, task);
    expect(batch()?.members[0]?.display_name).toBe('Old Marlowe');
  });

  it('belongs to the concept with its id, or its name, before its place in the answer counts', async () => {
    const byName = rowOf(1, drawn).name ?? '-';
    const { jobs, task } = await bench(
      [
        {
          characters: people(
            { id: 'c3', concept: 'Is the third.' },
            { id: 'x', display_name: byName, concept: 'Is the second.' },
            { id: 'y', concept: 'Is the first.' },
          ),
        },
      ],
      { naming: drawn },
    );
    const outcome = await runTask(jobs, task);
    expect(columnOf(childrenOf(outcome, 'generate_character'), 'character_concept')).toEqual([
      'Is the first.',
      'Is the second.',
      'Is the third.',
    ]);
  });

  it('shares the posts out: a few talk much, most little', async () => {
    const { jobs, task } = await bench([{ characters: concepts(0, 10) }], { users: 10, posts: 50 });
    const shares = columnOf(
      childrenOf(await runTask(jobs, task), 'generate_character'),
      'posts_count',
    ) as number[];
    expect(shares.reduce((a, b) => a + b, 0)).toBe(50);
    expect(Math.max(...shares)).toBeGreaterThanOrEqual(11);
    expect(Math.min(...shares)).toBeLessThanOrEqual(3);
    const talk = Array.from({ length: 10 }, (_, index) => rowOf(index).talk);
    expect(shares.indexOf(Math.max(...shares))).toBe(talk.indexOf(Math.max(...talk)));
  });
});

describe('a concept with a small fault', () => {
  const GERMAN = 'Zählt den Kies am Kai und weiß nicht, was er mit der Zahl machen soll.';

  it.each([
    ['a stock name of generated fiction', { display_name: 'Elara Voss' }],
    ['another language than that of the world', { concept: GERMAN }],
  ])('(%s) is asked for again', async (_what, fault) => {
    const { jobs, task, asked } = await bench(
      [{ characters: people({}, fault, {}) }, { characters: [sampleConcept(9)] }],
      {},
    );
    const outcome = await runTask(jobs, task);
    expect(counts(asked)).toEqual([3, 1]);
    expect(columnOf(childrenOf(outcome, 'generate_character'), 'username')).toContain('resident_no9');
  });

  it('is taken in the last round: better than nobody', async () => {
    const faulty = { characters: people({ display_name: 'Elara Voss' }) };
    const { jobs, task, asked } = await bench([faulty, faulty, faulty], { users: 1 });
    const outcome = await runTask(jobs, task);
    expect(counts(asked)).toEqual([1, 1, 1]);
    expect(columnOf(childrenOf(outcome, 'generate_character'), 'display_name')).toEqual(['Elara Voss']);
  });
});

describe('the posts of a batch', () => {
  it.each([
    ['with nobody left out while there is enough', 4, 4, [1, 1, 1, 1]],
    ['to nobody when there are none', 0, 3, [0, 0, 0]],
  ])('are split %s', async (_how, posts, users, shares) => {
    const { jobs, task } = await bench([{ characters: concepts(0, users) }], { posts, users });
    const outcome = await runTask(jobs, task);
    expect(columnOf(childrenOf(outcome, 'generate_character'), 'posts_count')).toEqual(shares);
  });

  it('go to the talkative ones only, when there are fewer posts than characters', async () => {
    const { jobs, task } = await bench([{ characters: concepts(0, 3) }], { posts: 1 });
    const shares = columnOf(childrenOf(await runTask(jobs, task), 'generate_character'), 'posts_count');
    const talk = [0, 1, 2].map((index) => rowOf(index).talk);
    expect(shares).toEqual(talk.map((one) => (one === Math.max(...talk) ? 1 : 0)));
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
    const posts = asked[0]?.prompt.match(/(?<= \| )\d+(?= posts?$)/gm) ?? [];
    expect(posts.map(Number).reduce((a, b) => a + b, 0)).toBe(60);
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
