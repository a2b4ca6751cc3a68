import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openTestApi, type TestApi } from '../testing/open-test-api.js';

const PAGE = '<!doctype html><title>The page</title>';
const AS_PEOPLE = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

let pageDirectory: string;
let api: TestApi;

beforeAll(async () => {
  pageDirectory = await mkdtemp(join(tmpdir(), 'generia-page-'));
  await mkdir(join(pageDirectory, 'assets'));
  await writeFile(join(pageDirectory, 'index.html'), PAGE);
  await writeFile(join(pageDirectory, 'assets/page-1.js'), 'page()');
  api = await openTestApi({ pageDirectory });
});
afterAll(async () => {
  await api.close();
  await rm(pageDirectory, { recursive: true });
});

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  api.call(path, { headers, method });

describe('the page', () => {
  it.each(['/', '/worlds/w1', '/worlds/w1/feed?tag=rain'])('is at %s', async (path) => {
    expect(await ask(path, AS_PEOPLE)).toMatchObject({ status: 200, text: PAGE });
  });

  it('has built files that are kept for ever, and is asked for anew itself', async () => {
    expect((await ask('/assets/page-1.js')).headers.get('cache-control')).toContain('immutable');
    expect((await ask('/')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/nothing', '/docs/nothing', '/assets/page-0.js', '/apis', '/..%2F..%2Fetc%2Fpasswd', '//api/v1'])(
    'tells people that nothing is at %s, with a 404 that nobody keeps',
    async (path) => {
      const answer = await ask(path, { ...AS_PEOPLE, 'if-none-match': '*' });
      expect(answer).toMatchObject({ status: 404, type: 'text/html; charset=utf-8', text: PAGE });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  it.each([
    ['a program', '/nothing', {}, 'GET'],
    ['a script that is not there any more', '/assets/page-0.js', { accept: '*/*' }, 'GET'],
    ['whoever asks the interface', '/api/v1/nothing', AS_PEOPLE, 'GET'],
    ['whoever sends something', '/nothing', AS_PEOPLE, 'POST'],
  ])('tells %s so with problem details', async (_, path, headers, method) => {
    const answer = await ask(path, headers, method);
    expect(answer).toMatchObject({ status: 404, type: 'application/problem+json; charset=utf-8' });
    expect(answer.body).toMatchObject({ code: 'not_found', instance: path });
  });

  it('still says which methods an address takes', async () => {
    const answer = await ask('/api/v1/worlds/w1/cancel', AS_PEOPLE);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
