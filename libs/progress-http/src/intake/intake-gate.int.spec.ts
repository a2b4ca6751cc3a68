import { TOPICS } from '@generia/contracts';

import { openTestApi, type TestApi } from '../testing/open-test-api.js';

const WORLDS = '/api/v1/worlds';
const small = { prompt: 'A town of clocks', characters_count: 2, posts_count: 3 };
const LANES = { textAtOnce: 15, imagesAtOnce: 10 };

let api: TestApi;
beforeEach(async () => {
  api = await openTestApi({ intake: { ...LANES, limitSeconds: 20 * 60 } });
});
afterEach(() => api.close());

const ask = (json: object, key?: string) =>
  api.call(WORLDS, { json, headers: key === undefined ? {} : { 'idempotency-key': key } });
const large = { users_count: 200, posts_count: 2_000, user_prompt: 'A country' };

describe('the intake of worlds', () => {
  it('takes a world for which there is time', async () => {
    await api.beginWorld(undefined, { parameters: { ...large, users_count: 10, posts_count: 50 } });
    expect(await ask(small)).toMatchObject({ status: 201 });
  });

  it('refuses one for which there is none, says how long it would take, and stores nothing', async () => {
    await api.beginWorld(undefined, { parameters: large });
    const { status, body, headers } = await ask(small);
    expect({ status, body }).toMatchObject({
      status: 503,
      body: {
        code: 'intake_full',
        detail: expect.stringMatching(
          /^The queue is full: it would take about 3\d minutes .* 20 minutes .* Ask again later, or for a smaller world\.$/,
        ) as string,
      },
    });
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(600);
    expect(await api.repositories.tasks.findReady(TOPICS.tasks, 10)).toEqual([]);
  });

  it('counts what is made already, and what nobody has begun', async () => {
    await api.beginWorld(undefined, {
      parameters: large,
      ...{ api_calls_made_LLM: 1_000, api_calls_made_images: 1_700 },
    });
    expect(await ask(small)).toMatchObject({ status: 201 });
    expect(await ask({ ...small, characters_count: 100, posts_count: 700 })).toMatchObject({ status: 201 });
    expect(await ask({ ...small, posts_count: 100 })).toMatchObject({
      status: 503,
      body: { code: 'intake_full' },
    });
  });

  it('tells one that is too large by itself so, and not to wait', async () => {
    const { status, body, headers } = await ask({ ...small, characters_count: 200, posts_count: 2_000 });
    expect({ status, body }).toMatchObject({
      status: 503,
      body: {
        code: 'intake_full',
        detail: expect.stringMatching(/^The world is too large: .* Ask for a smaller world\.$/) as string,
      },
    });
    expect(headers.get('retry-after')).toBeNull();
  });

  it('counts no world that waits for a person', async () => {
    await api.beginWorld(undefined, { parameters: large, status: 'paused_budget' });
    expect(await ask(small)).toMatchObject({ status: 201 });
  });

  it('never refuses again what it took in', async () => {
    expect(await ask(small, 'key-1')).toMatchObject({ status: 201 });
    await api.beginWorld(undefined, { parameters: large });
    const again = await ask(small, 'key-1');
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(await ask(small, 'key-2')).toMatchObject({ status: 503 });
  });
});
