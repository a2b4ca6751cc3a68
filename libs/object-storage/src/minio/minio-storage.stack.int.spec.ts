import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';

import { describeObjectStorage } from '../testing/index.js';
import type { MinioStorageOptions } from './minio-storage-options.js';
import { openMinioStorage } from './open-minio-storage.js';

const bucket = `object-storage-${randomUUID().slice(0, 8)}`;
const onStack = (changes: Partial<MinioStorageOptions> = {}): MinioStorageOptions => ({
  endpoint: endpointOf(required('MINIO_ENDPOINT')),
  accessKey: required('MINIO_ACCESS_KEY'),
  secretKey: required('MINIO_SECRET_KEY'),
  bucket,
  useSsl: false,
  ...changes,
});

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: this test needs a MinIO server.`);
  return value;
}

function endpointOf(text: string): MinioStorageOptions['endpoint'] {
  const [host = '', port = ''] = text.split(':');
  return { host, port: Number(port) };
}

const picture = new Uint8Array(100_000).fill(7);

afterAll(async () => {
  const storage = await openMinioStorage(onStack());
  for (const key of await storage.list('')) await storage.remove(key);
  await storage.close();
});

describeObjectStorage('MinIO', { openStorage: () => openMinioStorage(onStack()) });

describe('the MinIO storage', () => {
  it('makes its bucket, also when several processes come at once', async () => {
    const options = onStack({ bucket: `${bucket}-race` });
    const opened = await Promise.all(Array.from({ length: 5 }, () => openMinioStorage(options)));
    for (const storage of opened) await expect(storage.ping()).resolves.toBeUndefined();
    for (const storage of opened) await storage.close();
  });

  it('lists more objects than one answer holds, and keys that look like numbers', async () => {
    const storage = await openMinioStorage(onStack({ bucket: `${bucket}-many` }));
    const keys = ['0123', '0x1f', '1e5', 'true', ' a '];
    for (let index = 0; index < 1_050; index += 1) keys.push(`мир ${index}/a+b.png`);
    const waiting = [...keys];
    const worker = async (): Promise<void> => {
      for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
        await storage.put(key, picture.subarray(0, 10), 'image/png');
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));

    expect(await storage.list('')).toEqual(keys.toSorted());
    for (const key of keys) waiting.push(key);
    const remover = async (): Promise<void> => {
      for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) await storage.remove(key);
    };
    await Promise.all(Array.from({ length: 8 }, remover));
    expect(await storage.list('')).toEqual([]);
    await storage.close();
  });

  it('takes an object through a signed address and keeps its content type', async () => {
    const storage = await openMinioStorage(onStack());
    const key = `${randomUUID()}/put.jpg`;
    const url = await storage.writeUrl(key, 60);
    const answer = await fetch(url, {
      method: 'PUT',
      body: picture,
      headers: { 'content-type': 'image/jpeg' },
    });

    expect(answer.status).toBe(200);
    expect(await storage.stat(key)).toEqual({ key, sizeBytes: picture.length, contentType: 'image/jpeg' });
    await storage.close();
  });

  it('signs addresses for the place where readers reach the server', async () => {
    const publicEndpoint = { host: 'pictures.example', port: 443, useSsl: true };
    const storage = await openMinioStorage(onStack({ publicEndpoint }));
    expect(await storage.readUrl('a/b.png', 60)).toMatch(/^https:\/\/pictures\.example\//);
    expect(await storage.writeUrl('a/b.png', 60)).not.toContain('pictures.example');
    await storage.close();
  });

  it.each([
    ['access key', { accessKey: 'somebody-else' }],
    ['secret key', { secretKey: 'not-the-secret-of-this-server' }],
  ])('says which variables to check when the %s is wrong, and never shows it', async (_name, wrong) => {
    const opening: unknown = await openMinioStorage(onStack(wrong)).catch((error: unknown) => error);
    expect(opening).toMatchObject({
      code: 'OBJECT_STORAGE_DENIED',
      retry: 'never',
      remedy: expect.stringContaining('MINIO_ACCESS_KEY and MINIO_SECRET_KEY') as string,
    });
    const shown = inspect(opening, { depth: 10, showHidden: true }) + JSON.stringify(opening);
    for (const secret of Object.values(wrong)) expect(shown).not.toContain(secret);
  });

  it('does not take a key that the server cannot store', async () => {
    const storage = await openMinioStorage(onStack());
    await expect(storage.put('x'.repeat(300), picture, 'image/png')).rejects.toMatchObject({
      code: 'OBJECT_STORAGE_BAD_KEY',
      retry: 'never',
    });
    await storage.close();
  });

  it('tells a lost bucket from a missing object', async () => {
    const options = onStack({ bucket: `${bucket}-lost` });
    const storage = await openMinioStorage(options);
    const url = new URL(await storage.writeUrl('x', 60));
    const { Client } = await import('minio');
    await new Client({
      endPoint: url.hostname,
      port: Number(url.port),
      useSSL: false,
      accessKey: options.accessKey,
      secretKey: options.secretKey,
    }).removeBucket(options.bucket);

    const lost = { code: 'OBJECT_STORAGE_NO_BUCKET', retry: 'free' };
    await expect(storage.stat('a')).rejects.toMatchObject(lost);
    await expect(storage.get('a')).rejects.toMatchObject(lost);
    await expect(storage.put('a', picture, 'image/png')).rejects.toMatchObject(lost);
    await expect(storage.ping()).rejects.toMatchObject(lost);
    await storage.close();
  });
});
