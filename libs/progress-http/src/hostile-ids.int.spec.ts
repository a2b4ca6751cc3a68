import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

import { openTestApi, type TestApi } from './testing/open-test-api.js';

let api: TestApi;
let routes: readonly (readonly [method: string, pattern: string])[];

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

beforeAll(async () => {
  api = await openTestApi();
  const { body } = await api.call('/api/v1/openapi.json');
  routes = Object.entries((body as Description).paths).flatMap(([pattern, methods]) =>
    pattern.includes('{')
      ? Object.keys(methods).map((method) => [method.toUpperCase(), pattern] as const)
      : [],
  );
});
afterAll(() => api.close());

const HOSTILE = [
  '..%2f..%2f..%2fetc%2fpasswd',
  '..%5c..%5cwin.ini',
  '%2e%2e%2f%2e%2e%2fpackage.json',
  '..;',
  '.',
  '%00',
  'w1%00.png',
  'w1%0d%0aset-cookie:%20a=b',
  '%7B%22%24where%22%3A%221%22%7D',
  '$ne',
  '__proto__',
  'a.b',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '%7B%7B7*7%7D%7D',
  'w%E2%80%AE1',
  '%C0%AE%C0%AE%C0%AF',
  '%ff',
  '%',
  'x'.repeat(65),
  'x'.repeat(101),
  'x'.repeat(12_000),
];

/** The path goes out as it is: `fetch` would tidy dots up. */
async function ask(method: string, path: string) {
  const headers = method === 'POST' ? { 'content-type': 'application/json' } : {};
  const asked = request({ host: '127.0.0.1', port: api.port, method, path, headers });
  asked.end(method === 'POST' ? '{}' : undefined);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { statusCode: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

async function stored(): Promise<unknown> {
  const { platform, tasks } = api.repositories;
  return [await platform.worlds.count({}), await platform.media.count({}), await tasks.listOfWorld('w1')];
}

describe('an id that is none', () => {
  it('has routes to be tried on, media among them', () => {
    const patterns = routes.map(([, pattern]) => pattern);
    expect(patterns).toContain('/api/v1/media/{id}');
    expect(patterns.length).toBeGreaterThan(15);
  });

  it.each(HOSTILE.map((id) => [id.slice(0, 40), id]))(
    '%j is refused in every place of every route, and nothing is stored or told',
    async (_, id) => {
      const before = await stored();
      for (const [method, pattern] of routes) {
        for (const place of pattern.match(/\{\w+\}/g) ?? []) {
          const path = pattern.replace(place, () => id).replaceAll(/\{\w+\}/g, 'w1');
          const { statusCode, headers, body } = await ask(method, path);
          const seen = `${method} ${path.slice(0, 100)}: ${statusCode} ${body.slice(0, 200)}`;
          expect([seen, statusCode === 400 || statusCode === 404]).toEqual([seen, true]);
          expect([seen, headers['content-type']]).toEqual([seen, 'application/problem+json; charset=utf-8']);
          expect(headers).not.toHaveProperty('set-cookie');
          expect(body).not.toMatch(/root:|node_modules|\.ts:\d|at \w+ \(|<script/);
          expect(body.length).toBeLessThan(2_000 + 2 * path.length);
        }
      }
      expect(await stored()).toEqual(before);
    },
  );

  it.each(['%zz', 'x'.repeat(200)])('is not repeated with the token that comes with it (%#)', async (id) => {
    const { statusCode, body } = await ask('GET', `/api/v1/media/${id}?token=hunter2`);
    expect([statusCode, body.includes('hunter2')]).toEqual([400, false]);
  });
});
