import type { ApiRequestRecord, CharacterMeta } from '@generia/contracts';
import type { PostList } from '@generia/contracts/http';
import sharp from 'sharp';

import { NOW, openTestApi, type TestApi } from './testing/open-test-api.js';

const signal = new AbortController().signal;
const PICTURE = 'a'.repeat(32);
const MARKUP = 'b'.repeat(32);
let api: TestApi;
let png: Buffer;

beforeAll(async () => {
  api = await openTestApi();
  const { platform, objects } = api;
  await platform.registerWorld({ worldId: 'w', prompt: 'A town', usersCount: 2, postsCount: 3 }, signal);
  await platform.registerWorld({ worldId: 'other', prompt: 'Else', usersCount: 1, postsCount: 0 }, signal);
  for (const name of ['ada', 'bob'])
    await platform.createCharacter(
      { characterId: name, worldId: 'w', username: name, displayName: name.toUpperCase(), meta: meta(name) },
      signal,
    );
  png = await sharp({ create: { width: 800, height: 400, channels: 3, background: '#456' } })
    .png()
    .toBuffer();
  const files = [
    { mediaId: PICTURE, contentType: 'image/png', bytes: png },
    { mediaId: MARKUP, contentType: 'image/svg+xml', bytes: Buffer.from('<svg onload="alert(1)"/>') },
  ];
  for (const { mediaId, contentType, bytes } of files) {
    const objectKey = `w/ada/avatars/${mediaId}.png`;
    await objects.put(objectKey, bytes, contentType);
    await platform.registerMedia(
      { ...{ mediaId, worldId: 'w', characterId: 'ada', kind: 'character_avatar', filename: 'x.png' }, contentType, sizeBytes: bytes.length, objectKey }, // prettier-ignore
      signal,
    );
  }
  await platform.updateCharacterAvatar({ characterId: 'ada', mediaId: PICTURE }, signal);
  const posts = [
    ['p1', 'ada', ['tea']],
    ['p2', 'bob', ['tea', 'rain']],
    ['p3', 'ada', ['rain']],
  ] as const;
  for (const [index, [postId, author, tags]] of posts.entries())
    await platform.createPost(
      {
        ...{
          postId,
          worldId: 'w',
          characterId: author,
          username: author,
          caption: '<b>hi</b>',
          mediaId: null,
        },
        ...{ tags, mentions: [], mood: 'calm', location: null, createdAt: new Date(NOW.getTime() + index) },
      },
      signal,
    );
});
afterAll(() => api.close());

const meta = (username: string): CharacterMeta => ({
  ...{ username, bio: 'bio', background_story: '', personality: '', interests: [], speaking_style: '' },
  ...{ appearance: '', common_topics: [], avatar_description: '', avatar_style: '', secret: '' },
  ...{ daily_routine: '', relationships: [] },
});

describe('people', () => {
  it('are listed page by page, with profile and portrait', async () => {
    const { body } = await api.call('/api/v1/worlds/w/characters?limit=1');
    expect(body).toMatchObject({
      characters: [{ id: 'ada', avatar_url: `/api/v1/media/${PICTURE}`, profile: { bio: 'bio' } }],
    });
    const { characters, next_cursor } = body as { characters: { meta: string }[]; next_cursor: string };
    expect(JSON.parse(characters[0]?.meta ?? '')).toEqual(meta('ada'));
    const rest = await api.call(`/api/v1/worlds/w/characters?limit=1&cursor=${next_cursor}`);
    expect(rest.body).toMatchObject({ characters: [{ id: 'bob' }], next_cursor: null });
  });

  it('are found by their id, or not', async () => {
    expect((await api.call('/api/v1/characters/bob')).body).toMatchObject({ username: 'bob', is_ai: true });
    expect(await api.call('/api/v1/characters/carl')).toMatchObject({
      status: 404,
      body: { code: 'character_not_found' },
    });
  });
});

describe('the feed', () => {
  const ids = async (query: string) =>
    ((await api.call(`/api/v1/worlds/w/${query}`)).body as PostList).posts.map(({ id }) => id);

  it.each([
    ['newest first', 'posts', ['p3', 'p2', 'p1']],
    ['of one person', 'posts?character_id=ada', ['p3', 'p1']],
    ['of one person, as Generia asks', 'character/bob/posts', ['p2']],
    ['of a hashtag', 'posts?tag=tea', ['p2', 'p1']],
    ['of nobody', 'posts?character_id=carl', []],
  ])('is read %s', async (_, query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  it('goes on where a page ended', async () => {
    const { body } = await api.call('/api/v1/worlds/w/posts?limit=2');
    const { posts, next_cursor } = body as PostList;
    expect(posts[0]).toMatchObject({ id: 'p3', display_name: 'ADA', avatar_url: `/api/v1/media/${PICTURE}` });
    expect(await ids(`posts?limit=2&cursor=${next_cursor}`)).toEqual(['p1']);
  });

  it('holds a post for its own world only', async () => {
    expect((await api.call('/api/v1/worlds/w/posts/p1')).body).toMatchObject({ caption: '<b>hi</b>' });
    expect((await api.call('/api/v1/worlds/other/posts/p1')).status).toBe(404);
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'cursor=%24ne', 'cursor=1', 'character_id=..%2F..'])(
    'refuses ?%s',
    async (query) => {
      const answer = await api.call(`/api/v1/worlds/w/posts?${query}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    },
  );
});

describe('GET /media/{id}', () => {
  const get = (query = '', headers: Record<string, string> = {}) =>
    fetch(`${api.url}/api/v1/media/${PICTURE}${query}`, { headers });

  it('sends the bytes once, and then 304', async () => {
    const first = await get();
    expect(Buffer.from(await first.arrayBuffer()).equals(png)).toBe(true);
    expect(first.headers.get('content-type')).toBe('image/png');
    const etag = first.headers.get('etag') ?? '';
    expect((await get('', { 'if-none-match': etag })).status).toBe(304);
  });

  it('sends a part', async () => {
    const part = await get('', { range: 'bytes=10-19' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${png.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(png.subarray(10, 20))).toBe(true);
    const beyond = await get('', { range: 'bytes=9999999-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${png.length}`]);
  });

  it('sends smaller pictures, never larger ones', async () => {
    const widths = await Promise.all(
      ['thumb', 'medium', 'large'].map(async (variant) => {
        const { width, format } = await sharp(
          await (await get(`?variant=${variant}`)).arrayBuffer(),
        ).metadata();
        return [variant, width, format];
      }),
    );
    expect(widths).toEqual([
      ['thumb', 160, 'webp'],
      ['medium', 640, 'webp'],
      ['large', 800, 'webp'],
    ]);
  });

  it('hands over as a file what a browser could run', async () => {
    const { headers } = await api.call(`/api/v1/media/${MARKUP}`);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toBe('attachment');
  });
});

describe('what goes on inside', () => {
  it('shows tasks and dead letters, without their texts', async () => {
    await api.backend.acceptWorld({
      worldId: 'w',
      taskId: 't1',
      parameters: { user_prompt: 'secret idea', users_count: 1, posts_count: 1 },
    });
    const { body, text } = await api.call('/api/v1/worlds/w/tasks');
    expect(body).toMatchObject({
      tasks: [{ id: 't1', stage: 'initializing', service: 'world-orchestrator', status: 'pending' }],
    });
    expect(text).not.toContain('secret idea');
    expect((await api.call('/api/v1/worlds/w/dead-letters')).body).toEqual({
      dead_letters: [],
      next_cursor: null,
    });
  });

  it('shows paid calls without secrets', async () => {
    await api.repositories.apiRequests.insert({
      ...{ _id: 'c1', api_type: 'llm', request_type: 'generate_structured_content', task_id: 't1' },
      ...{ task_type: 'generate_post', world_id: 'w', attempt: 1, step: 'text', response_data: null },
      request_data: { prompt: 'x', url: 'https://g.test/?key=AIzaSecret' },
      ...{ error: 'GET https://g.test/?key=AIzaSecret failed', model: 'm', served_model: null },
      ...{ prompt_tokens: 1, cached_tokens: 0, output_tokens: 0, cost_micros: 1500, duration_ms: 12 },
      created_at: NOW,
    });
    const { body, text } = await api.call('/api/v1/worlds/w/api-requests');
    expect(body).toMatchObject({
      api_requests: [{ id: 'c1', cost_usd: 0.0015, request_data: { prompt: 'x' } }],
    });
    expect(text).not.toContain('AIza');
  });

  it('shows how paid calls ended, as far as that is known', async () => {
    const call = (_id: string, later: number, known: Partial<ApiRequestRecord> = {}): ApiRequestRecord => ({
      ...{ _id, api_type: 'llm', request_type: 'generate_structured_content', task_id: 't1', model: 'm' },
      ...{ task_type: 'generate_post', world_id: 'w2', attempt: 2, step: 'text', response_data: null },
      ...{ request_data: {}, served_model: null, prompt_tokens: 9, cached_tokens: 0, output_tokens: 70 },
      ...{ cost_micros: 1, duration_ms: 12, created_at: new Date(NOW.getTime() + later) },
      ...known,
    });
    const known = { thought_tokens: 64, finish_reason: 'MAX_TOKENS', repairs: ['room'], wire_requests: 3 };
    const { apiRequests } = api.repositories;
    await api.beginWorld('w2');
    await apiRequests.insert(call('c2', 0));
    await apiRequests.insert(call('c3', 1, known));
    expect((await api.call('/api/v1/worlds/w2/api-requests')).body).toMatchObject({
      api_requests: [
        { id: 'c2', attempt: 2, thought_tokens: null, finish_reason: null, wire_requests: null, repairs: [] },
        { id: 'c3', ...known },
      ],
    });
  });
});
