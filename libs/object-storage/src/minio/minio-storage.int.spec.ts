import { inspect } from 'node:util';

import { seededDice } from '@generia/resilience';
import { jest } from '@jest/globals';

import { answer, cut, type FakeS3, halfABody, silence, startFakeS3 } from '../../test/fake-s3.js';
import { untilTrue } from '../../test/until-true.js';
import type { MinioStorageOptions, MinioTiming } from './minio-storage-options.js';
import { type MinioStorage, openMinioStorage } from './open-minio-storage.js';

const SECRET = 'a-secret-that-nobody-may-see';
const picture = new Uint8Array(1_000).fill(7);
const timing: MinioTiming = {
  requestTimeoutMs: 2_000,
  pingTimeoutMs: 1_500,
  patienceMs: 60_000,
  putPatienceMs: 60_000,
};

let server: FakeS3;
let opened: MinioStorage[] = [];

beforeEach(async () => {
  server = await startFakeS3();
});

afterEach(async () => {
  for (const storage of opened) await storage.close();
  opened = [];
  await server.close();
});

async function open(changes: Partial<MinioStorageOptions> = {}): Promise<MinioStorage> {
  const storage = await openMinioStorage({
    endpoint: server.endpoint,
    accessKey: 'key',
    secretKey: SECRET,
    bucket: 'pictures',
    useSsl: false,
    dice: () => 0,
    timing,
    ...changes,
  });
  opened.push(storage);
  return storage;
}

describe('the start of the MinIO storage', () => {
  it('asks for the bucket and makes no other', async () => {
    await open();
    expect(server.requests).toEqual(['HEAD /pictures']);
  });

  it('makes the bucket, and does not mind when another process was faster', async () => {
    server.next(answer(404, 'NoSuchBucket'), answer(409, 'BucketAlreadyOwnedByYou'), answer(200));
    await open();
    expect(server.requests).toEqual(['HEAD /pictures', 'PUT /pictures', 'HEAD /pictures']);
  });

  it('signs for the region that the server names', async () => {
    server.next(
      answer(400, 'AuthorizationHeaderMalformed', { 'x-amz-bucket-region': 'eu-west-1' }),
      answer(409, 'BucketAlreadyOwnedByYou'),
    );
    const storage = await open();
    expect(await storage.readUrl('a', 60)).toContain('eu-west-1');
  });

  it('asks a server that is away only once, so that the caller may decide how long to try', async () => {
    const { endpoint } = server;
    await server.close();
    await expect(open()).rejects.toMatchObject({
      code: 'OBJECT_STORAGE_UNAVAILABLE',
      retry: 'free',
      retryAfterMs: 5_000,
      message: `Cannot use the bucket "pictures" in MinIO at 127.0.0.1:${endpoint.port}: the server cannot be reached (ECONNREFUSED).`,
    });
  });

  it('does not wait for ever for a server that is silent', async () => {
    server.next(silence);
    await expect(open()).rejects.toMatchObject({ code: 'OBJECT_STORAGE_UNAVAILABLE' });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['bucket', { bucket: 'not..a..bucket' }],
    ['host', { endpoint: { host: 'not/a/host', port: 9000 } }],
  ])('refuses a %s that is none', async (_name, wrong) => {
    await expect(open(wrong)).rejects.toMatchObject({ code: 'OBJECT_STORAGE_BAD_SETTING', retry: 'never' });
    expect(server.requests).toEqual([]);
  });

  it('names what is no MinIO server', async () => {
    server.next((_request, response) => response.writeHead(418).end('<html>'));
    await expect(open()).rejects.toMatchObject({
      code: 'OBJECT_STORAGE_UNCLEAR',
      remedy: expect.stringContaining('MINIO_ENDPOINT') as string,
    });
  });
});

describe('the MinIO storage in trouble', () => {
  it('stores at last when the server is away, busy, broken or silent for a while, without a word on the console', async () => {
    const warnings = jest.spyOn(console, 'warn');
    const storage = await open({ timing: { ...timing, requestTimeoutMs: 1_500 } });
    server.next(cut, answer(503, 'SlowDown'), answer(500, 'InternalError'), silence, answer(502));
    await storage.put('a.png', picture, 'image/png');

    expect(server.requests.slice(1)).toEqual(Array(6).fill('PUT /pictures/a.png'));
    expect(warnings).not.toHaveBeenCalled();
    warnings.mockRestore();
  });

  it('gives up when its patience is used up', async () => {
    const storage = await open({ timing: { ...timing, putPatienceMs: 1_500 }, dice: seededDice('patience') });
    server.next(...Array.from({ length: 100 }, () => answer(503)));
    await expect(storage.put('a.png', picture, 'image/png')).rejects.toMatchObject({
      code: 'OBJECT_STORAGE_BUSY',
      retry: 'free',
    });
    expect(server.requests.length).toBeGreaterThan(2);
  });

  it.each([
    [507, 'XMinioStorageFull', { code: 'OBJECT_STORAGE_FULL', retry: 'free', retryAfterMs: 30_000 }],
    [403, 'AccessDenied', { code: 'OBJECT_STORAGE_DENIED', retry: 'never' }],
    [404, 'NoSuchBucket', { code: 'OBJECT_STORAGE_NO_BUCKET', retry: 'free' }],
    [400, 'EntityTooLarge', { code: 'OBJECT_STORAGE_TOO_LARGE', retry: 'never' }],
  ])('does not insist on %d %s', async (status, code, expected) => {
    const storage = await open();
    server.next(answer(status, code));
    await expect(storage.put('a.png', picture, 'image/png')).rejects.toMatchObject(expected);
    expect(server.requests).toHaveLength(2);
  });

  it('reads an object again when the connection broke in the middle of it', async () => {
    const storage = await open();
    const whole = { 'content-type': 'image/png' };
    server.next(halfABody, (_request, response) => response.writeHead(200, whole).end('whole'));
    const found = await storage.get('a.png');
    expect(Buffer.from(found?.bytes ?? []).toString()).toBe('whole');
    expect(found?.info).toEqual({ key: 'a.png', sizeBytes: 5, contentType: 'image/png' });
  });

  it('tells a lost bucket from a missing object also where the answer has no body', async () => {
    const storage = await open();
    server.next(answer(404, 'NoSuchKey'), answer(404, 'NoSuchBucket'));
    expect(await storage.stat('a.png')).toBeNull();
    await expect(storage.stat('a.png')).rejects.toMatchObject({ code: 'OBJECT_STORAGE_NO_BUCKET' });
  });

  it('pings once, and does not wait long', async () => {
    const storage = await open();
    server.next(silence, answer(503));
    await expect(storage.ping()).rejects.toMatchObject({
      code: 'OBJECT_STORAGE_UNAVAILABLE',
      message: expect.stringContaining('no answer within 1500 ms') as string,
    });
    await expect(storage.ping()).rejects.toMatchObject({ code: 'OBJECT_STORAGE_BUSY' });
    expect(server.requests).toHaveLength(3);
  });

  it('never shows its secret key', async () => {
    const storage = await open({ timing: { ...timing, patienceMs: 0 } });
    server.next(answer(503, 'SlowDown'), answer(403, 'SignatureDoesNotMatch'), cut);
    for (let asked = 0; asked < 3; asked += 1) {
      const error: unknown = await storage.get('a').catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error)).not.toContain(SECRET);
    }
  });
});

describe('the end of the MinIO storage', () => {
  it('keeps no connection open', async () => {
    const storage = await open();
    await Promise.all(Array.from({ length: 5 }, (_, index) => storage.put(`${index}`, picture, 'image/png')));
    expect(server.connections()).toBeGreaterThan(0);
    await storage.close();
    await untilTrue(() => server.connections() === 0);
  });

  it('breaks off what is under way', async () => {
    const storage = await open();
    server.next(silence);
    const putting = storage.put('a', picture, 'image/png');
    const refused = expect(putting).rejects.toMatchObject({ code: 'OBJECT_STORAGE_CLOSED', retry: 'free' });
    await untilTrue(() => server.requests.length === 2);
    await storage.close();
    await refused;
    await untilTrue(() => server.connections() === 0);
  });

  it('keeps no connection open when the start failed', async () => {
    server.next(answer(403, 'AccessDenied'));
    await expect(open()).rejects.toMatchObject({ code: 'OBJECT_STORAGE_DENIED' });
    await untilTrue(() => server.connections() === 0);
  });
});
