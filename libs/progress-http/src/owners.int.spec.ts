import type { CharacterMeta } from '@generia/contracts';
import { Secret } from '@generia/service-runtime';

import { NOW, openTestApi, type TestApi } from './testing/open-test-api.js';

const KEYS = { alice: 'a'.repeat(32), mallory: 'm'.repeat(32) };
const { signal } = new AbortController();
const WORLD = 'w1';
const PERSON = 'c1';
const POST = 'p1';
const PICTURE = 'a'.repeat(32);

const META: CharacterMeta = {
  ...{ username: 'ada', bio: '', background_story: '', personality: '', interests: [], speaking_style: '' },
  ...{ appearance: '', common_topics: [], avatar_description: '', avatar_style: '', secret: '' },
  ...{ daily_routine: '', relationships: [] },
};

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

let api: TestApi;

beforeAll(async () => {
  const scopes = new Set(['read', 'create', 'operate'] as const);
  api = await openTestApi({
    security: {
      apiKeys: Object.entries(KEYS).map(([name, key]) => ({ name, key: new Secret(key), scopes })),
    },
  });
  const { platform, objects } = api;
  const [size, objectKey] = [3, `${WORLD}/${PERSON}/x.png`];
  await platform.registerWorld(
    { worldId: WORLD, prompt: 'A town', usersCount: 1, postsCount: 1, creatorId: 'key:alice' },
    signal,
  );
  await platform.createCharacter(
    { characterId: PERSON, worldId: WORLD, username: 'ada', displayName: 'Ada', meta: META },
    signal,
  );
  await objects.put(objectKey, new Uint8Array(size), 'image/png');
  await platform.registerMedia(
    {
      ...{ mediaId: PICTURE, worldId: WORLD, characterId: PERSON, kind: 'post_image', filename: 'x.png' },
      ...{ contentType: 'image/png', sizeBytes: size, objectKey },
    },
    signal,
  );
  await platform.createPost(
    {
      ...{ postId: POST, worldId: WORLD, characterId: PERSON, username: 'ada', caption: 'hi' },
      ...{ mediaId: PICTURE, tags: [], mentions: [], mood: '', location: null, createdAt: NOW },
    },
    signal,
  );
  await api.beginWorld(WORLD, { status: 'completed' });
});
afterAll(() => api.close());

/** Each address of the interface that names something of a world, with what there is in it. */
async function addresses(): Promise<[method: string, path: string][]> {
  const { body } = await api.call('/api/v1/openapi.json', {});
  return Object.entries((body as Description).paths)
    .filter(([pattern]) => pattern.includes('{'))
    .flatMap(([pattern, methods]) => {
      const id = pattern.includes('/media/')
        ? PICTURE
        : pattern.includes('/characters/{id}')
          ? PERSON
          : WORLD;
      const path = pattern.replace('{id}', id).replace('{cid}', PERSON).replace('{pid}', POST);
      return Object.keys(methods).map((method): [string, string] => [method.toUpperCase(), path]);
    });
}

const ask = (method: string, path: string, token: string) =>
  api.call(path, { method, token, ...(path.endsWith('/limits') ? { json: { llm_calls: 1 } } : {}) });

it('what is of a world is there for its owner, and for nobody else, whatever is asked', async () => {
  const all = await addresses();
  expect(all.length).toBeGreaterThan(15);
  for (const [method, path] of all) {
    const others = await ask(method, path, KEYS.mallory);
    expect([method, path, others.status]).toEqual([method, path, 404]);
    for (const mine of ['Ada', 'A town', 'key:alice']) expect(others.text).not.toContain(mine);
  }
  for (const [method, path] of all) {
    const own = await ask(method, path, KEYS.alice);
    expect({ method, path, isThere: own.status < 500 && own.status !== 404 }).toEqual({ method, path, isThere: true }); // prettier-ignore
  }
});

it('a picture and a stream are not there for others whose token is in the address either', async () => {
  for (const path of [`/api/v1/media/${PICTURE}`, `/api/v1/worlds/${WORLD}/status/stream`]) {
    expect((await api.call(`${path}?token=${KEYS.alice}`)).status).toBe(200);
    expect((await api.call(`${path}?token=${KEYS.mallory}`)).status).toBe(404);
    const cached = await api.call(`${path}?token=${KEYS.mallory}`, {
      headers: { 'if-none-match': `"${PICTURE}.original"`, range: 'bytes=0-0' },
    });
    expect(cached.status).toBe(404);
  }
});
