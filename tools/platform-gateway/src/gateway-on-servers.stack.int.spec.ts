import { randomUUID } from 'node:crypto';

import { openMongoStore, openRepositories } from '@generia/mongo-repositories';
import { type MinioStorage, openMinioStorage } from '@generia/object-storage';
import { createGatewayPlatform } from '@generia/platform-client';
import {
  aCharacter,
  aPicture,
  aWorld,
  describePlatform,
  type PlatformUnderTest,
} from '@generia/platform-client/testing';

import { pictureBytes } from '../test/open-gateway.js';
import { createPlatformGateway } from './index.js';

const own = `platform-gateway-${randomUUID().slice(0, 8)}`;
const { signal } = new AbortController();

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: this test needs real servers.`);
  return value;
}

function openBucket(): Promise<MinioStorage> {
  const [host = '', port = ''] = required('MINIO_ENDPOINT').split(':');
  return openMinioStorage({
    endpoint: { host, port: Number(port) },
    accessKey: required('MINIO_ACCESS_KEY'),
    secretKey: required('MINIO_SECRET_KEY'),
    bucket: own,
    useSsl: false,
  });
}

/** A gateway on MongoDB and MinIO, and a worker that stores its pictures in the same bucket. */
async function openOnServers(): Promise<
  Required<PlatformUnderTest> & { readonly bucket: MinioStorage; readonly url: string }
> {
  const bucket = await openBucket();
  const store = await openMongoStore({ uri: required('MONGODB_URI'), database: own });
  const { worlds, characters, posts, media } = (await openRepositories(store)).platform;
  const gateway = await createPlatformGateway({ collections: { worlds, characters, posts, media }, bucket });
  const platform = createGatewayPlatform({
    baseUrl: gateway.url,
    readObject: async () => ({ bytes: pictureBytes }),
  });
  return {
    platform,
    bucket,
    url: gateway.url,
    readWorld: (id) => worlds.findOne({ _id: id }),
    readCharacter: (id) => characters.findOne({ _id: id }),
    readMedia: (id) => media.findOne({ _id: id }),
    readPosts: (worldId) => posts.find({ world_id: worldId }),
    async close() {
      await platform.close();
      await gateway.close();
      await store.close();
      await bucket.close();
    },
  };
}

afterAll(async () => {
  const bucket = await openBucket();
  for (const key of await bucket.list('')) await bucket.remove(key);
  await bucket.close();
});

describePlatform('the gateway on MongoDB and MinIO', { createPlatform: openOnServers });

describe('a picture on MinIO', () => {
  let servers: Awaited<ReturnType<typeof openOnServers>>;

  beforeEach(async () => {
    servers = await openOnServers();
  });

  afterEach(() => servers.close());

  it('is one object, though worker and platform both put it there, and can be read by anybody', async () => {
    const { platform, bucket, url, readMedia } = servers;
    const world = aWorld();
    const author = aCharacter(world.worldId);
    const picture = aPicture(world.worldId, author.characterId);
    await bucket.put(picture.objectKey, pictureBytes, 'image/png');
    await platform.registerMedia(picture, signal);
    await platform.registerMedia(picture, signal);

    expect(await bucket.list(world.worldId)).toEqual([picture.objectKey]);
    expect(await bucket.stat(picture.objectKey)).toMatchObject({
      sizeBytes: 120_000,
      contentType: 'image/png',
    });
    expect(await readMedia(picture.mediaId)).toMatchObject({ object_key: picture.objectKey });

    const confirmed = await fetch(`${url}/api/v1/media/confirm`, {
      method: 'POST',
      body: JSON.stringify({ media_id: picture.mediaId }),
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    });
    const { variants } = (await confirmed.json()) as { variants: { original: string } };
    const read = await fetch(variants.original);
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(Buffer.compare(new Uint8Array(await read.arrayBuffer()), pictureBytes)).toBe(0);
  });
});
