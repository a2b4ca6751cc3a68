import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

import { Secret } from '@generia/service-runtime';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

import { openTestApi, type TestApi } from './testing/open-test-api.js';

const SECRET = 's'.repeat(32);
const KEYS = { alice: 'a'.repeat(32), reader: 'r'.repeat(32) };
let api: TestApi;

beforeAll(async () => {
  api = await openTestApi({
    security: {
      apiKeys: [
        { name: 'alice', key: new Secret(KEYS.alice), scopes: new Set(['read', 'create', 'operate']) },
        { name: 'reader', key: new Secret(KEYS.reader), scopes: new Set(['read']) },
      ],
      jwt: { secret: new Secret(SECRET), issuer: 'generia' },
    },
  });
});
afterAll(() => api.close());

const signed = (claims: Record<string, unknown>, { secret = SECRET, alg = 'HS256', expires = '1h' } = {}) =>
  new SignJWT({ iss: 'generia', ...claims })
    .setProtectedHeader({ alg })
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret));
const wish = { prompt: 'A town', characters_count: 1, posts_count: 0 };
const create = (token: string) => api.call('/api/v1/worlds', { json: wish, token });
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token', () => {
  it('is needed for everything but health, metrics and documentation', async () => {
    const { status, headers, body } = await api.call('/api/v1/worlds');
    expect({ status, body }).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
    expect(headers.get('www-authenticate')).toBe('Bearer');
    for (const path of ['/health', '/ready', '/docs', '/api/v1/openapi.json'])
      expect((await api.call(path)).status).toBe(200);
  });

  it('is an API key or a JWT', async () => {
    expect((await create(KEYS.alice)).body).toMatchObject({ creator_id: 'key:alice' });
    expect((await create(await signed({ user_id: 'u1' }))).body).toMatchObject({ creator_id: 'u1' });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['unknown', () => 'x'.repeat(32)],
    ['signed by somebody else', () => signed({ sub: 'u1' }, { secret: 'z'.repeat(32) })],
    ['unsigned', () => `${base64({ alg: 'none' })}.${base64({ sub: 'u1', iss: 'generia', exp: 9e9 })}.`],
    ['signed otherwise than asked', () => signed({ sub: 'u1' }, { alg: 'HS512', secret: SECRET.repeat(2) })],
    ['of another issuer', () => signed({ sub: 'u1', iss: 'else' })],
    ['of nobody', () => signed({})],
    ['of somebody who would be a key', () => signed({ sub: 'key:alice' })],
    ['for ever', () => new SignJWT({ sub: 'u1', iss: 'generia' }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(SECRET))], // prettier-ignore
    ['endless', () => 'x'.repeat(12_000)],
  ])('that is %s is refused, and not repeated', async (_, make) => {
    const token = await make();
    const { status, text } = await api.call('/api/v1/worlds', { token });
    expect([status, text.includes(token)]).toEqual([401, false]);
  });

  it('that has expired is told so', async () => {
    const token = await signed({ sub: 'u1' }, { expires: '-1h' });
    expect((await api.call('/api/v1/worlds', { token })).body).toMatchObject({ code: 'token_expired' });
  });

  it('allows what its scopes allow', async () => {
    expect(await create(KEYS.reader)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const { body } = await create(await signed({ sub: 'u1' }));
    const cancel = (token: string) => api.call(`/api/v1/worlds/${(body as { id: string }).id}/cancel`, { method: 'POST', token }); // prettier-ignore
    expect((await cancel(await signed({ sub: 'u1' }))).status).toBe(403);
    expect((await cancel(await signed({ sub: 'u1', scope: 'read operate other' }))).status).toBe(409);
  });

  it('may be in the address where a browser cannot send headers, and only there', async () => {
    const { body } = await create(KEYS.alice);
    const world = `/api/v1/worlds/${(body as { id: string }).id}`;
    await api.beginWorld((body as { id: string }).id, { status: 'completed' });
    const stream = await api.call(`${world}/status/stream?token=${KEYS.alice}`);
    expect(stream.text).toMatch(/^data: \{"type": "ping"\}\n\nid: 1\ndata: /);
    expect((await api.call(`${world}/status/stream`)).status).toBe(401);
    expect((await api.call(`${world}?token=${KEYS.alice}`)).status).toBe(401);
    const wrong = await api.call(`${world}/status/stream?token=hunter2`);
    expect([wrong.status, wrong.text.includes('hunter2')]).toEqual([401, false]);
  });

  it('may be signed with a key that its issuer publishes', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] };
    const issuer = await openIssuer((answer) => answer.end(JSON.stringify(jwks)));
    const own = await openTestApi({ security: { jwt: { jwksUrl: issuer.url } } });
    try {
      const token = await ofIssuer('ES256').sign(privateKey);
      expect((await own.call('/api/v1/worlds', { token })).status).toBe(200);
      const forged = await ofIssuer('HS256').sign(Buffer.from(JSON.stringify(jwks.keys[0])));
      expect((await own.call('/api/v1/worlds', { token: forged })).status).toBe(401);
    } finally {
      await own.close();
      await issuer.close();
    }
  });

  it.each<[string, (answer: ServerResponse) => unknown]>([
    ['is not well', (answer) => answer.writeHead(502).end('Bad gateway')],
    ['answers what is no JSON', (answer) => answer.end('<html>')],
    ['answers what is no set of keys', (answer) => answer.end('{"error":"overloaded"}')],
    ['hangs up', (answer) => answer.destroy()],
  ])('is not called bad while its issuer %s: nobody is signed out by that', async (_, treat) => {
    const { privateKey } = await generateKeyPair('ES256');
    const issuer = await openIssuer(treat);
    const own = await openTestApi({ security: { jwt: { jwksUrl: issuer.url } } });
    try {
      const token = await ofIssuer('ES256').sign(privateKey);
      const answers = await Promise.all(
        Array.from({ length: 70 }, () => own.call('/api/v1/worlds', { token })),
      );
      // Nor does it count as a guess.
      for (const { status, headers } of answers)
        expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    } finally {
      await own.close();
      await issuer.close();
    }
  });
});

const ofIssuer = (alg: string) =>
  new SignJWT({ sub: 'u2' }).setProtectedHeader({ alg, kid: 'k1' }).setExpirationTime('1h');

/** A server that is asked for its public keys. */
async function openIssuer(treat: (answer: ServerResponse) => unknown) {
  const server = createServer((_request, answer) => void treat(answer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

describe('a world', () => {
  it('does not exist for others, wherever they ask, nor in their lists', async () => {
    const { body } = await create(KEYS.alice);
    const { id } = body as { id: string };
    const token = await signed({ sub: 'u3', scope: 'read create operate' });
    const world = `/api/v1/worlds/${id}`;
    const reads = ['', '/status', '/status/stream', '/characters', '/posts', '/tasks', '/dead-letters', '/api-requests', '/cost']; // prettier-ignore
    for (const path of reads)
      expect([path, (await api.call(world + path, { token })).status]).toEqual([path, 404]);
    for (const action of ['cancel', 'pause', 'resume', 'retry'])
      expect((await api.call(`${world}/${action}`, { method: 'POST', token })).status).toBe(404);
    expect((await api.call('/api/v1/worlds', { token })).body).toEqual({ worlds: [], next_cursor: null });
    expect((await api.call(world, { token: KEYS.alice })).status).toBe(200);
  });

  it('of one caller is not that of another with the same key', async () => {
    const key = { 'idempotency-key': 'same' };
    const make = async (token: string) =>
      ((await api.call('/api/v1/worlds', { json: wish, token, headers: key })).body as { id: string }).id;
    expect(await make(KEYS.alice)).not.toBe(await make(await signed({ sub: 'u4' })));
  });
});

describe('limits', () => {
  it('are per caller, and say when to ask again', async () => {
    const own = await openTestApi({ security: { requestsPerMinute: 5, worldsPerMinute: 2 } });
    try {
      const make = () => own.call('/api/v1/worlds', { json: wish });
      expect([(await make()).status, (await make()).status]).toEqual([201, 201]);
      const third = await make();
      expect(third).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
      expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
      await own.call('/api/v1/worlds');
      await own.call('/api/v1/worlds');
      expect((await own.call('/api/v1/worlds')).status).toBe(429);
      expect((await own.call('/health')).status).toBe(200);
    } finally {
      await own.close();
    }
  });

  it('hold for those who guess tokens', async () => {
    const own = await openTestApi({ security: { jwt: { secret: new Secret(SECRET) } } });
    try {
      const guesses = await Promise.all(
        Array.from({ length: 80 }, (_, index) => own.call('/api/v1/worlds', { token: `guess-${index}` })),
      );
      const counts = (status: number) => guesses.filter((guess) => guess.status === status).length;
      expect([counts(401), counts(429)]).toEqual([60, 20]);
    } finally {
      await own.close();
    }
  });
});

describe('a server of this machine that asks nobody who they are', () => {
  it('answers only to names of this machine, so that no web page spends money that has its name point here', async () => {
    const own = await openTestApi({ security: { onlyByLocalNames: true } });
    try {
      const make = async (host: string) => {
        const asked = { method: 'POST', url: '/api/v1/worlds', payload: wish, headers: { host } } as const;
        return (await own.app.inject(asked)).statusCode;
      };
      expect(await make('evil.test:3000')).toBe(403);
      expect((await own.call('/api/v1/worlds')).body).toMatchObject({ worlds: [] });
      for (const host of ['localhost:3000', '127.0.0.1', '[::1]:3000']) expect(await make(host)).toBe(201);
    } finally {
      await own.close();
    }
  });
});

describe('every answer', () => {
  it('keeps browsers from running, framing and guessing, and is open to no other origin', async () => {
    for (const path of ['/docs', '/api/v1/openapi.json', '/nowhere', '/api/v1/worlds']) {
      const { headers } = await api.call(path, { headers: { origin: 'https://evil.test' } });
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('to a wrong method names the right ones', async () => {
    const { status, headers } = await api.call('/api/v1/worlds/w/cost', { method: 'DELETE' });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/api/v1/worlds/..%2f..%2fetc%2fpasswd',
    '/api/v1/media/..%5c..%5cx',
    '/docs/..%2f..%2fpackage.json',
  ])('to %s is a refusal', async (path) => {
    const { status, text } = await api.call(path, { token: KEYS.alice });
    expect([status >= 400 && status < 500, text.includes('root:')]).toEqual([true, false]);
  });

  it('to what is no HTTP is short', async () => {
    const socket = connect(api.port, '127.0.0.1');
    socket.end('GARBAGE\r\n\r\n');
    const text = await new Promise<string>((resolve, reject) => {
      let all = '';
      socket.on('data', (chunk) => (all += chunk.toString()));
      socket.on('close', () => resolve(all));
      socket.on('error', reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
  });
});
