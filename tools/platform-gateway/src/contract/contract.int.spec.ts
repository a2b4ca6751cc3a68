import { randomUUID } from 'node:crypto';

import { createPlatformGateway, type PlatformGateway } from '../index.js';
import { type Contract, loadContract, METHODS, type Operation } from './contract.js';

const worldId = randomUUID();
const characterId = randomUUID();
const mediaId = randomUUID().replaceAll('-', '');
const meta = JSON.stringify({
  ...{ username: 'ada', bio: '', background_story: '', personality: '', interests: [], speaking_style: '' },
  ...{ appearance: '', common_topics: [], avatar_description: '', avatar_style: '', secret: '' },
  ...{ daily_routine: '', relationships: [] },
});

/** A request of each operation that the gateway can grant, in an order in which it can. */
const EXAMPLES: readonly (readonly [operation: string, status: number, body?: object | Uint8Array])[] = [
  ['getHealth', 200],
  ['getReadiness', 200],
  ['registerWorld', 204, { prompt: 'Неон', users_count: 1, posts_count: 0 }],
  ['setWorldParams', 204, { name: 'n', params: '{"description":"d","description_short":"s"}' }],
  ['createAiCharacter', 201, { character_id: characterId, username: 'ada', display_name: 'Ада', meta }],
  [
    'requestUpload',
    200,
    {
      ...{ media_id: mediaId, filename: 'a.png', content_type: 'image/png', size: 3 },
      ...{ world_id: worldId, character_id: characterId, media_type: 3 },
    },
  ],
  ['putUpload', 200, new Uint8Array([1, 2, 3])],
  ['confirmUpload', 200, { media_id: mediaId }],
  ['setWorldImages', 204, { image_uuid: mediaId, icon_uuid: null }],
  ['updateCharacter', 204, { avatar_media_id: mediaId }],
  [
    'createAiPost',
    201,
    {
      ...{ post_id: randomUUID(), character_id: characterId, username: 'ada', caption: 'Дождь.' },
      ...{ media_id: mediaId, tags: ['доки'], mentions: [], mood: 'тихо', location: null },
      created_at: '2077-03-01T08:00:00.000Z',
    },
  ],
  ['setGenerationStatus', 204, { generation_status: 'completed' }],
];

const pathOf = ({ path }: Operation): string =>
  path.replace('{world_id}', worldId).replace('{character_id}', characterId).replace('{media_id}', mediaId);

describe('the gateway and its contract', () => {
  let contract: Contract;
  let gateway: PlatformGateway;

  beforeAll(async () => {
    contract = await loadContract();
    gateway = await createPlatformGateway();
  });

  afterAll(() => gateway.close());

  const ask = (method: string, path: string, body?: object | Uint8Array, headers: object = {}) => {
    const isBytes = body instanceof Uint8Array;
    return fetch(gateway.url + path, {
      method: method.toUpperCase(),
      ...(body === undefined ? {} : { body: isBytes ? Buffer.from(body) : JSON.stringify(body) }),
      headers: {
        'idempotency-key': randomUUID(),
        ...(body === undefined ? {} : { 'content-type': isBytes ? 'image/png' : 'application/json' }),
        ...headers,
      },
    });
  };
  const operation = (id: string): Operation => {
    const found = contract.operations.find((one) => one.id === id);
    if (found === undefined) throw new Error(`The contract has no ${id}.`);
    return found;
  };

  it('grants every operation of the contract', async () => {
    expect(EXAMPLES.map(([id]) => id).toSorted()).toEqual(contract.operations.map(({ id }) => id).toSorted());
    for (const [id, status, body] of EXAMPLES) {
      const { method } = operation(id);
      const answer = await ask(method, pathOf(operation(id)), body);
      expect([id, answer.status, await answer.text()]).toEqual([id, status, expect.any(String)]);
    }
  });

  it('serves nothing that the contract does not have', async () => {
    const served = new Set(contract.operations.map((one) => `${one.method} ${one.path}`));
    for (const one of contract.operations) {
      for (const method of [...METHODS, 'head', 'options']) {
        if (served.has(`${method} ${one.path}`)) continue;
        expect([method, one.path, (await ask(method, pathOf(one))).status]).toEqual([method, one.path, 404]);
      }
    }
    for (const path of [
      '/',
      '/api/v1',
      '/api/v1/worlds',
      `/api/v1/worlds/${worldId}/characters`,
      '/metrics',
    ]) {
      expect([path, (await ask('get', path)).status]).toEqual([path, 404]);
    }
  });

  it.each([
    ['registerWorld', 422, { users_count: 1, posts_count: 0 }],
    ['registerWorld', 422, { prompt: '', users_count: 1, posts_count: 0 }],
    ['setWorldParams', 422, { name: 'n', params: '{"description":5}' }],
    ['setWorldParams', 422, { name: 'n', params: 'no JSON' }],
    ['createAiCharacter', 422, { character_id: 'a', username: 'b', display_name: 'c', meta: '{}' }],
    ['createAiPost', 422, { post_id: 'a' }],
    ['updateCharacter', 422, { avatar_media_id: 'not an id' }],
    ['updateCharacter', 404, { avatar_media_id: 'unknown' }],
    ['confirmUpload', 404, { media_id: 'unknown' }],
  ])('refuses a wrong request of %s with %d', async (id, status, body) => {
    const answer = await ask(operation(id).method, pathOf(operation(id)), body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
    expect(await answer.json()).toMatchObject({
      type: 'about:blank',
      status,
      detail: expect.any(String) as string,
    });
  });

  it('refuses a call without an idempotency key, and an id that is none', async () => {
    const world = { prompt: 'p', users_count: 1, posts_count: 0 };
    expect((await ask('put', '/api/v1/worlds/a', world, { 'idempotency-key': '' })).status).toBe(400);
    expect((await ask('put', '/api/v1/worlds/a%20b', world)).status).toBe(400);
  });

  it.each([
    ['no JSON', '{"prompt":', 'application/json', 400],
    ['a form', 'prompt=a', 'application/x-www-form-urlencoded', 415],
  ])('answers %s with problem details', async (_name, body, type, status) => {
    const headers = { 'content-type': type, 'idempotency-key': 'k' };
    const answer = await fetch(`${gateway.url}/api/v1/worlds/w`, { method: 'PUT', body, headers });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ type: 'about:blank', status });
  });

  it('takes no bytes that nobody announced', async () => {
    expect((await ask('put', '/api/v1/media/unknown/content', new Uint8Array(3))).status).toBe(404);
  });

  it('asks for the token where there is one', async () => {
    const guarded = await createPlatformGateway({ token: 'good' });
    const registering = (token: string) =>
      fetch(`${guarded.url}/api/v1/worlds/w`, {
        method: 'PUT',
        body: JSON.stringify({ prompt: 'p', users_count: 1, posts_count: 0 }),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': 'k',
          authorization: `Bearer ${token}`,
        },
      });
    expect((await registering('bad')).status).toBe(401);
    expect((await registering('good')).status).toBe(204);
    expect((await fetch(`${guarded.url}/health`)).status).toBe(200);
    await guarded.close();
  });
});
