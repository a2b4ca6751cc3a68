import { openTestApi, type TestApi } from './testing/open-test-api.js';

interface Description {
  readonly paths: Readonly<Record<string, { readonly post?: { readonly responses: object } }>>;
}

let api: TestApi;
let posts: readonly (readonly [path: string, responses: object])[];

beforeAll(async () => {
  api = await openTestApi();
  const { body } = await api.call('/api/v1/openapi.json');
  posts = Object.entries((body as Description).paths).flatMap(([path, { post }]) =>
    post === undefined ? [] : [[path, post.responses] as const],
  );
});
afterAll(() => api.close());

describe('a body of more than 64 kB', () => {
  it('is refused wherever one may be sent, before anybody looks at what is wrong within it, as the description says', async () => {
    const body = `{"prompt": ${'x'.repeat(65_536)}`;
    const headers = { 'content-type': 'application/json' };
    expect(posts.length).toBeGreaterThan(5);
    for (const [path, responses] of posts) {
      const address = path.replace('{id}', 'w1');
      const { status, type, body: problem } = await api.call(address, { method: 'POST', body, headers });
      expect({ path, status, type, problem }).toMatchObject({
        ...{ path, status: 413, type: 'application/problem+json; charset=utf-8' },
        problem: { code: 'body_too_large' },
      });
      expect(Object.keys(responses)).toContain('413');
    }
  });
});
