import type { Character, Post } from '@generia/contracts';

import { runOnce, temporaryDirectory } from './support/in-process.js';
import { readStoredWorld, type StoredWorld } from './support/stored-world.js';

let data: Awaited<ReturnType<typeof temporaryDirectory>>;

beforeEach(async () => {
  data = await temporaryDirectory();
});
afterEach(() => data.remove());

async function make(prompt: string, users: number, posts: number) {
  const run = await runOnce(
    ['--prompt', prompt, '--users', String(users), '--posts', String(posts), '--seed', '7'],
    data.path,
  );
  return { ...run, stored: await readStoredWorld(data.path, run.summary.world_id) };
}

/** What must hold in every finished world without gaps. */
function expectWhole(
  { characters, posts, media, objects, tasks, status }: StoredWorld,
  users: number,
  postsCount: number,
) {
  expect(characters).toHaveLength(users);
  expect(posts).toHaveLength(postsCount);
  expect(new Set(characters.map((character) => character.username)).size).toBe(users);
  expect(characters.filter((character) => character.avatar_media_id === null)).toEqual([]);
  const pictures = 2 + users + posts.filter((post) => post.media_id !== null).length;
  expect(media).toHaveLength(pictures);
  expect(objects).toHaveLength(pictures);
  expect(new Set(media.map((picture) => picture.object_key))).toEqual(new Set(objects));
  expect(tasks.filter((task) => task.status !== 'completed')).toEqual([]);
  expect(status).toMatchObject({
    status: 'completed',
    tasks_failed: 0,
    gaps: [],
    users_created: users,
    posts_created: postsCount,
  });
}

function expectNamesToResolve(characters: readonly Character[], posts: readonly Post[]): void {
  const handles = new Set(characters.map((character) => character.username));
  const named = [
    ...characters.flatMap((character) => character.meta.relationships.map(({ username }) => username)),
    ...posts.flatMap((post) => post.mentions),
    ...posts.flatMap((post) =>
      [...post.caption.matchAll(/@([\p{Letter}\p{Number}_]+)/gu)].map(([, name]) => name ?? ''),
    ),
  ];
  expect(named.filter((name) => !handles.has(name))).toEqual([]);
}

function shareOfCyrillic(text: string): number {
  const letters = [...text.replace(/@[a-z0-9_]+/g, '')].filter((letter) => /\p{Letter}/u.test(letter));
  return letters.length === 0
    ? 1
    : letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter)).length / letters.length;
}

describe('a world on the command line', () => {
  it.each([
    [1, 0],
    [1, 1],
    [3, 2],
    [10, 4],
    [12, 25],
  ])('has exactly %d characters and %d posts', async (users, posts) => {
    const { code, summary, stored } = await make('A harbour town on a lake of mercury', users, posts);
    expect(code).toBe(0);
    expect(summary).toMatchObject({
      status: 'completed',
      users_created: users,
      posts_created: posts,
      tasks_failed: 0,
    });
    expectWhole(stored, users, posts);
    expectNamesToResolve(stored.characters, stored.posts);
  });

  it('keeps a world of 10 and 50 within 75 text calls and 120,000 prompt tokens, each call written down', async () => {
    const { summary, stored } = await make('A cyberpunk city that worships its weather', 10, 50);
    expectWhole(stored, 10, 50);
    expectNamesToResolve(stored.characters, stored.posts);
    expect(summary.llm_calls).toBeLessThanOrEqual(75);
    expect(summary.prompt_tokens).toBeLessThanOrEqual(120_000);

    expect(stored.calls.filter((call) => call.api_type === 'llm')).toHaveLength(summary.llm_calls);
    expect(stored.calls.filter((call) => call.api_type === 'image_generation')).toHaveLength(
      summary.image_calls,
    );
    const micros = stored.calls.reduce((sum, call) => sum + call.cost_micros, 0);
    expect(micros).toBe(Math.round(summary.cost_usd * 1e6));
    expect(stored.calls.filter((call) => 'error' in call)).toEqual([]);

    expect(new Set(stored.characters.map((character) => character.meta.bio)).size).toBe(10);
    expect(new Set(stored.posts.map((post) => post.caption)).size).toBe(50);
    const days = new Set(stored.posts.map((post) => post.created_at.toISOString().slice(0, 10)));
    expect(days.size).toBeGreaterThanOrEqual(6);
  });

  it('speaks Russian from the first word to the last when its prompt does', async () => {
    const { stored } = await make('Киберпанк мир с высокими технологиями', 5, 20);
    expectWhole(stored, 5, 20);
    const { world, characters, posts } = stored;
    const texts = [
      world.name,
      world.description,
      ...characters.flatMap(({ display_name, meta }) => [
        display_name,
        meta.bio,
        meta.background_story,
        meta.personality,
        meta.speaking_style,
        meta.secret,
      ]),
      ...posts.flatMap((post) => [post.caption, ...post.tags]),
    ];
    expect(texts.filter((text) => shareOfCyrillic(text) < 0.9)).toEqual([]);
  });

  it('makes the same world again for the same seed', async () => {
    const first = await make('A monastery that repairs clocks', 2, 3);
    const other = await temporaryDirectory();
    try {
      const again = await runOnce(
        ['--prompt', 'A monastery that repairs clocks', '--users', '2', '--posts', '3', '--seed', '7'],
        other.path,
      );
      const second = await readStoredWorld(other.path, again.summary.world_id);
      const captions = (stored: StoredWorld) => stored.posts.map((post) => post.caption).sort();
      expect(again.summary.name).toBe(first.summary.name);
      expect(captions(second)).toEqual(captions(first.stored));
    } finally {
      await other.remove();
    }
  });
});
