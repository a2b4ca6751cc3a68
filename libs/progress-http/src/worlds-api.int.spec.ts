import type { WorldResponse } from '@generia/contracts/http';

import { NOW, openTestApi, type TestApi } from './testing/open-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const WORLDS = '/api/v1/worlds';
const wish = { prompt: 'A town of clocks', characters_count: 2, posts_count: 3 };

async function create(json: unknown, key?: string) {
  const headers = key === undefined ? {} : { 'idempotency-key': key };
  return api.call(WORLDS, { json, headers });
}

describe('POST /worlds', () => {
  it('takes in a world, which is there at once and will be made', async () => {
    const { status, body, headers } = await create({ ...wish, name: 'Clocks', seed: 7 });
    const world = body as WorldResponse;
    expect(status).toBe(201);
    expect(world).toMatchObject({
      ...{ name: 'Clocks', prompt: wish.prompt, users_count: 2, posts_count: 3, is_joined: true },
      ...{ generation_status: 'not_started', creator_id: '', created_at: NOW.toISOString() },
    });
    expect(headers.get('location')).toBe(`${WORLDS}/${world.id}`);
    expect((await api.call(`${WORLDS}/${world.id}`)).body).toEqual(world);
    const [task] = await api.repositories.tasks.listOfWorld(world.id);
    expect(task).toMatchObject({
      type: 'init_world_creation',
      parameters: { user_prompt: wish.prompt, users_count: 2, posts_count: 3, seed: 7 },
    });
  });

  it('makes one world of a hundred requests with one key', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => create(wish, 'key-1')));
    const worlds = new Set(answers.map(({ body }) => (body as WorldResponse).id));
    expect([worlds.size, new Set(answers.map(({ status }) => status))]).toEqual([1, new Set([201])]);
    const replayed = answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true');
    expect(replayed).toHaveLength(99);
    expect(await api.repositories.tasks.listOfWorld([...worlds][0] ?? '')).toHaveLength(1);
  });

  it('refuses the key of another world', async () => {
    await create(wish, 'key-2');
    expect(await create({ ...wish, posts_count: 4 }, 'key-2')).toMatchObject({
      status: 409,
      body: { code: 'idempotency_key_reused' },
    });
  });

  it('names each field that is wrong', async () => {
    const { status, type, body } = await create({ prompt: '', characters_count: 201, posts_count: 'x' });
    expect({ status, type }).toEqual({ status: 400, type: 'application/problem+json; charset=utf-8' });
    expect(body).toMatchObject({
      code: 'validation_failed',
      errors: [
        { field: 'prompt' },
        { field: 'prompt' },
        { field: 'characters_count', message: expect.stringContaining('200') as string },
        { field: 'posts_count' },
      ],
    });
  });

  it('keeps markup, templates and operators as the text that they are', async () => {
    const prompt = '<script>alert(1)</script> {{ secrets }} {"$where": "1"} $ne';
    const { body } = await create({ ...wish, prompt });
    const found = await api.call(`${WORLDS}/${(body as WorldResponse).id}`);
    expect(found.body).toMatchObject({ prompt });
    expect(found.type).toBe('application/json; charset=utf-8');
    expect(found.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['a megabyte', JSON.stringify({ prompt: 'x'.repeat(1_000_000) }), 413, 'body_too_large'],
    ['a NUL', JSON.stringify({ prompt: 'a\u0000b' }), 400, 'validation_failed'],
    ['a text that is turned round', JSON.stringify({ prompt: 'a\u202eb' }), 400, 'validation_failed'],
    ['an operator in the place of a text', '{"prompt":{"$gt":""}}', 400, 'validation_failed'],
    ['half a JSON', '{"prompt":', 400, 'bad_request'],
  ])('refuses %s, and stores nothing', async (_, body, status, code) => {
    const before = await api.repositories.platform.worlds.count({});
    const answer = await api.call(WORLDS, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await api.repositories.platform.worlds.count({})).toBe(before);
  });

  it('leaves a prototype and a constructor out, as any key that it does not know', async () => {
    const poisoned = '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"prompt":"A poisoned well"}';
    const { status, body } = await api.call(WORLDS, {
      method: 'POST',
      body: poisoned,
      headers: { 'content-type': 'application/json' },
    });
    expect(status).toBe(201);
    const [task] = await api.repositories.tasks.listOfWorld((body as WorldResponse).id);
    expect(Object.keys(task?.parameters ?? {}).sort()).toEqual(['posts_count', 'user_prompt', 'users_count']);
    expect({}).not.toHaveProperty('x');
  });

  it('refuses what is no JSON', async () => {
    const answer = await api.call(WORLDS, { method: 'POST', body: 'prompt=x', headers: { 'content-type': 'text/xml' } }); // prettier-ignore
    expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } });
  });
});

describe('POST /worlds/estimate', () => {
  it('foresees a world and makes none', async () => {
    const { status, body } = await api.call(`${WORLDS}/estimate`, { json: wish });
    expect({ status, body }).toMatchObject({ status: 200, body: { users: 2, posts: 3, cost_usd: 0.5 } });
  });
});

describe('GET /worlds', () => {
  it('lists each world once, page by page, newest first, and finds by words', async () => {
    const fresh = await openTestApi();
    try {
      const at = (second: number) => new Date(NOW.getTime() + Math.floor(second / 2) * 1_000);
      await fresh.repositories.platform.worlds.insertIgnoringDuplicates(
        Array.from({ length: 7 }, (_, index) => ({
          ...{
            _id: `w${index}`,
            name: index === 3 ? 'Остров' : '',
            prompt: `Idea ${index}`,
            description: '',
          },
          ...{ description_short: '', generation_status: 'x', users_count: 1, posts_count: 1 },
          ...{ image_media_id: null, icon_media_id: null, created_at: at(index), updated_at: at(index) },
        })),
      );
      await fresh.beginWorld('w6', { status: 'completed' });
      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await fresh.call(`${WORLDS}?limit=2${cursor && `&cursor=${cursor}`}`);
        const page = body as { worlds: WorldResponse[]; next_cursor: string | null };
        seen.push(...page.worlds.map(({ id }) => id));
        cursor = page.next_cursor ?? '';
      } while (cursor !== '');
      expect(seen).toEqual(['w6', 'w4', 'w5', 'w2', 'w3', 'w0', 'w1']);
      const found = await fresh.call(`${WORLDS}?q=${encodeURIComponent('остр')}`);
      expect(found.body).toMatchObject({ worlds: [{ id: 'w3' }], next_cursor: null });
      expect((await fresh.call(`${WORLDS}?q=idea&limit=1`)).body).toMatchObject({
        worlds: [{ id: 'w6', generation_status: 'completed' }],
        next_cursor: expect.any(String) as string,
      });
    } finally {
      await fresh.close();
    }
  });
});

describe('POST /worlds/{id}/...', () => {
  it('pauses, resumes, sets limits, retries and cancels', async () => {
    const id = await api.beginWorld();
    const act = (action: string, json?: unknown) =>
      api.call(`${WORLDS}/${id}/${action}`, { method: 'POST', json });
    const stopped = async () => (await api.repositories.worldLedgers.findById(id))?.stopped;
    expect(await act('resume')).toMatchObject({ status: 409, body: { code: 'world_not_paused' } });
    expect(await act('pause')).toMatchObject({ status: 202, body: { world_id: id, action: 'pause' } });
    expect(await stopped()).toBe('paused');
    expect((await act('resume')).status).toBe(202);
    expect((await act('limits', { llm_calls: 50, cost_usd: 4.5 })).status).toBe(202);
    expect((await api.call(`${WORLDS}/${id}/cost`)).body).toMatchObject({
      limits: { llm_calls: 50, image_calls: 20, cost_usd: 4.5 },
      remaining: { llm_calls: 49, cost_usd: 4 },
      used: { llm_calls: 1, cost_usd: 0.5 },
    });
    expect(await act('limits', { cost_usd: -1 })).toMatchObject({ status: 400 });
    expect(await act('retry')).toMatchObject({ status: 409, body: { code: 'nothing_to_retry' } });
    expect((await act('cancel')).status).toBe(202);
    expect(await act('pause')).toMatchObject({ status: 409, body: { code: 'world_ended' } });
  });

  it('says when a world has not begun, and when there is none', async () => {
    const { body } = await create(wish);
    const act = (id: string) => api.call(`${WORLDS}/${id}/cancel`, { method: 'POST' });
    expect(await act((body as WorldResponse).id)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await act('nobody')).toMatchObject({ status: 404, body: { code: 'world_not_found' } });
  });
});
