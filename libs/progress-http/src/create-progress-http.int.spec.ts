import { GENERIA_STATUS_FIELDS, notStartedStatus, STAGE_NAMES, WorldStatus } from '@generia/contracts';
import { listenOn } from '@generia/service-runtime';

import { createProgressHttp, type ProgressHttpOptions } from './create-progress-http.js';
import type { WorldsBackend } from './worlds-backend.js';

const now = new Date('2026-11-01T10:00:00Z');
const known: WorldStatus = {
  ...notStartedStatus('w1', now),
  status: 'in_progress',
  users_created: 3,
  seq: 9,
};

interface SetUp extends Partial<ProgressHttpOptions> {
  readonly readStatus?: (worldId: string) => Promise<WorldStatus | null>;
}

function setUp({ readStatus, ...options }: SetUp = {}) {
  const read = readStatus ?? ((worldId: string) => Promise.resolve(worldId === 'w1' ? known : null));
  // Only the status is asked for here.
  const backend = { feed: { read } } as unknown as WorldsBackend;
  return createProgressHttp({
    backend: () => backend,
    isReady: () => Promise.resolve({ ready: true }),
    now: () => now,
    ...options,
  });
}

async function get(path: string, options: SetUp = {}) {
  await using app = setUp(options);
  const { url } = await listenOn(app, { host: '127.0.0.1', port: 0 });
  const response = await fetch(url + path);
  const body = await response.text();
  const header = (name: string) => response.headers.get(name);
  return {
    statusCode: response.status,
    type: header('content-type'),
    header,
    body,
    json: JSON.parse(body) as unknown,
  };
}

const STATUS = '/api/v1/worlds';
const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

describe('GET /health', () => {
  it('is up even when nothing else is', async () => {
    const answer = await get('/health', {
      isReady: () => Promise.reject(new Error('down')),
      readStatus: () => Promise.reject(new Error('down')),
    });
    expect(answer).toMatchObject({ statusCode: 200, json: { status: 'UP' } });
  });
});

describe('GET /ready', () => {
  it('is ready when everything is', async () => {
    expect(await get('/ready')).toMatchObject({ statusCode: 200, json: { status: 'READY' } });
  });

  it('is 503 with the reasons otherwise', async () => {
    const reasons = ['the store does not answer', 'the bus is not connected'];
    const answer = await get('/ready', { isReady: () => Promise.resolve({ ready: false, reasons }) });
    expect(answer).toMatchObject({ statusCode: 503, json: { status: 'NOT_READY', reasons } });
  });

  it('is not ready when the check itself fails, without showing our insides', async () => {
    const answer = await get('/ready', { isReady: () => Promise.reject(new Error('mongodb://u:p@db')) });
    expect(answer.statusCode).toBe(503);
    expect(answer.body).not.toContain('mongodb');
  });
});

describe('GET /api/v1/worlds/:id/status', () => {
  it('answers with the status of a known world, and with 304 while nothing has changed', async () => {
    const answer = await get(`${STATUS}/w1/status`);
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/json; charset=utf-8', json: known });
    expect(answer.header('cache-control')).toBe('no-cache');
    const etag = answer.header('etag') ?? '';
    await using app = setUp();
    const again = await app.inject({ url: `${STATUS}/w1/status`, headers: { 'if-none-match': etag } });
    expect([etag, again.statusCode, again.body]).toEqual(['"w1.9"', 304, '']);
  });

  it('answers for an unknown world with all 19 fields and 6 stages, zeros included', async () => {
    const id = '0b8f4c1e-2a57-4c39-9d0e-0f6f2f1c9a11';
    const { statusCode, json } = await get(`${STATUS}/${id}/status`);
    expect(statusCode).toBe(200);
    const status = WorldStatus.parse(json);
    expect(status).toEqual(notStartedStatus(id, now));
    expect(Object.keys(status)).toEqual(expect.arrayContaining([...GENERIA_STATUS_FIELDS]));
    expect(status.stages.map(({ name }) => name)).toEqual([...STAGE_NAMES]);
  });

  it.each([
    ['spaces', 'a%20b'],
    ['a path', '..%2F..%2Fetc'],
    ['an operator', '%7B%22$ne%22:1%7D'],
    ['markup', '%3Cscript%3E'],
    ['a null character', 'a%00'],
    ['too much', 'x'.repeat(65)],
  ])('refuses %s as an id with problem details', async (_, id) => {
    const { statusCode, type, json } = await get(`${STATUS}/${id}/status`);
    expect({ statusCode, type }).toEqual({ statusCode: 400, type: PROBLEM_JSON });
    expect(json).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: expect.stringContaining('id: must be 1 to 64 letters') as string,
      code: 'validation_failed',
      errors: [{ field: 'id', message: expect.any(String) as string }],
      instance: `${STATUS}/${id}/status`,
    });
  });
});

describe('errors', () => {
  it('are problem details for an address that does not exist', async () => {
    const { statusCode, type, json } = await get('/api/v1/nothing?token=hunter2');
    expect({ statusCode, type }).toEqual({ statusCode: 404, type: PROBLEM_JSON });
    expect(json).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'There is no GET /api/v1/nothing.',
      code: 'not_found',
      instance: '/api/v1/nothing',
    });
  });

  it('are problem details for an address that cannot be read', async () => {
    expect(await get('/api/v1/worlds/%zz/status')).toMatchObject({
      statusCode: 400,
      type: PROBLEM_JSON,
      json: { status: 400 },
    });
  });

  it('of ours are logged with their cause and answered without any detail', async () => {
    const failure = new Error('connection to 10.0.0.7 refused');
    const logged: unknown[] = [];
    const ignore = (): void => undefined;
    const logger = {
      level: 'info',
      fatal: ignore,
      error: (fields: unknown) => void logged.push(fields),
      warn: ignore,
      info: ignore,
      debug: ignore,
      trace: ignore,
      silent: ignore,
      child: () => logger,
    };
    const answer = await get(`${STATUS}/w1/status`, { readStatus: () => Promise.reject(failure), logger });
    expect(answer).toMatchObject({
      statusCode: 500,
      type: PROBLEM_JSON,
      json: { status: 500 },
    });
    expect(answer.body).not.toMatch(/10\.0\.0\.7|stack|\.ts/);
    expect(logged).toEqual([{ err: failure }]);
  });
});
