import { castOf, type CharacterConcept } from '@generia/contracts';
import {
  type AskedText,
  claimedTask,
  createMemoryWorld,
  createRecordingPlatform,
  createScriptedCalls,
  runTree,
  SAMPLE_START,
  sampleConcept,
  sampleDetail,
  sampleParameters,
  samplePlan,
} from '@generia/job-kit/testing';
import type { Prompts } from '@generia/prompts';
import fc from 'fast-check';

import { createCharacterJobs } from './index.js';

const MOODS = ['well', 'short', 'nothing', 'long', 'repeats', 'one handle', 'one id'] as const;
type Mood = (typeof MOODS)[number];
/** Moods in which an answer does not fill the list. */
const FALLING_SHORT: ReadonlySet<Mood> = new Set(['short', 'nothing', 'repeats']);

/** A model that takes these moods in turn, but falls short at most twice running: a batch asks three times. */
function moodyModel(moods: readonly Mood[]) {
  let asked = 0;
  let shortfalls = 0;
  let people = 0;
  const nextMood = (): Mood => {
    const mood = moods[asked++ % moods.length] ?? 'well';
    shortfalls = FALLING_SHORT.has(mood) ? shortfalls + 1 : 0;
    return shortfalls > 2 ? ((shortfalls = 0), 'well') : mood;
  };
  const newPeople = (count: number, changes: Partial<CharacterConcept> = {}) =>
    Array.from({ length: count }, () => sampleConcept(people++, changes));
  return ({ schemaName, count }: AskedText): unknown => {
    if (schemaName === 'CharacterDetail') return sampleDetail();
    const mood = nextMood();
    switch (mood) {
      case 'well':
        return { characters: newPeople(count) };
      case 'short':
        return { characters: newPeople(Math.floor(count / 2)) };
      case 'nothing':
        return {};
      case 'long':
        return { characters: newPeople(count + 4) };
      case 'repeats':
        // Those whom it repeats are known from now on, whoever asks.
        people = Math.max(people, count);
        return { characters: Array.from({ length: count }, (_, index) => sampleConcept(index)) };
      case 'one handle':
        return { characters: newPeople(count, { username: 'star', id: 'c1' }) };
      case 'one id':
        return { characters: newPeople(count, { id: 'c1' }) };
    }
  };
}

/** The count is all that the moody model reads. */
const SHORT_PROMPTS: Partial<Prompts> = {
  characterBatch: ({ rows }) => ({ system: '', prompt: `Return exactly ${rows.length} characters.` }),
};

/** Plans the whole cast of a world, batch by batch, and with `profiles` also writes the profile of every character. */
async function planWorld(users: number, posts: number, moods: readonly Mood[], profiles = false) {
  const world = await createMemoryWorld({
    prompts: SHORT_PROMPTS,
    plan: { ...samplePlan(), users_count: users, posts_count: posts },
  });
  const { calls, asked } = createScriptedCalls({ text: moodyModel(moods) });
  const platform = createRecordingPlatform();
  const ports = { worlds: world.worlds, calls, parameters: world.parameters, platform };
  const { generate_character_batch, ...others } = createCharacterJobs({ ...ports, now: () => SAMPLE_START });
  if (!generate_character_batch) throw new Error('No job plans characters.');
  const root = claimedTask('generate_character_batch', {
    users_count: users,
    total_users_count: users,
    posts_count: posts,
    remaining_posts_count: posts,
    generated_count: 0,
    count_run: 0,
  });
  const tree = await runTree({ generate_character_batch, ...(profiles ? others : {}) }, root);
  const leaves = (type: string) =>
    tree.leaves.filter((leaf) => leaf.type === type).map((leaf) => leaf.parameters);
  return { tree, leaves, asked, platform, cast: castOf(world.stored() ?? sampleParameters()) };
}

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

async function expectExactlyPlanned(users: number, posts: number, moods: readonly Mood[]): Promise<void> {
  const { tree, leaves, cast } = await planWorld(users, posts, moods);
  expect(tree.failed).toEqual([]);

  const characters = leaves('generate_character');
  const indexes = characters.map(({ character_index }) => Number(character_index));
  expect(indexes.sort((a, b) => a - b)).toEqual(Array.from({ length: users }, (_, index) => index));
  const shares = characters.map(({ posts_count }) => Number(posts_count));
  expect(sum(shares)).toBe(posts);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(posts >= users ? 1 : 0);

  expect(cast.map(({ username }) => username).sort()).toEqual(
    characters.map(({ username }) => String(username)).sort(),
  );
  expect(new Set(cast.map(({ username }) => username)).size).toBe(users);
  expect(new Set(cast.map(({ display_name }) => display_name.toLowerCase())).size).toBe(users);
  for (const { username } of cast) expect(username).toMatch(/^[a-z0-9_]{3,24}$/);
}

describe('the cast of a world', () => {
  it.each([
    [1, 0],
    [1, 1],
    [3, 2],
    [10, 4],
    [10, 50],
    [25, 150],
    [40, 250],
    [200, 2_000],
  ])('has exactly %d characters with %d posts between them', async (users, posts) => {
    await expectExactlyPlanned(users, posts, ['well']);
    await expectExactlyPlanned(users, posts, MOODS);
  });

  it.each([
    [3, 2],
    [25, 150],
  ])('of %d becomes as many profiles and portraits, and authors of all %d posts', async (users, posts) => {
    const { leaves, platform } = await planWorld(users, posts, MOODS, true);
    expect(new Set([...platform.characters.values()].map(({ username }) => username)).size).toBe(users);
    expect(leaves('generate_character_avatar')).toHaveLength(users);
    const shares = leaves('generate_post_batch').map(({ posts_count }) => Number(posts_count));
    expect(sum(shares)).toBe(posts);
    expect(shares).not.toContain(0);
  });

  it('is exact for every size of world and every mood of the model', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 2_000 }),
        fc.array(fc.constantFrom(...MOODS), { minLength: 1, maxLength: 9 }),
        expectExactlyPlanned,
      ),
      { numRuns: 12 },
    );
  });

  it('is asked for ten at a time, so that a good model is asked once a batch', async () => {
    const { asked } = await planWorld(25, 10, ['well']);
    const batches = asked.filter(({ schemaName }) => schemaName === 'CharacterBatch');
    expect(batches.map(({ count }) => count)).toEqual([10, 10, 5]);
  });
});
