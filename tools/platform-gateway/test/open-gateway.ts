import type { Character, Media, Post, World } from '@generia/contracts';
import {
  createGatewayPlatform,
  createMapCollection,
  type GatewayPlatform,
  type GatewayPlatformOptions,
} from '@generia/platform-client';
import type { PlatformUnderTest } from '@generia/platform-client/testing';

import {
  createPlatformGateway,
  type GatewayCollections,
  type PlatformGateway,
  type PlatformGatewayOptions,
} from '../src/index.js';

/** A gateway on collections in memory, and a client of it. */
export interface OpenGateway {
  readonly gateway: PlatformGateway;
  readonly platform: GatewayPlatform;
  readonly collections: GatewayCollections;
  readonly worlds: () => World[];
  readonly characters: () => Character[];
  readonly posts: () => Post[];
  readonly media: () => Media[];
  readonly close: () => Promise<void>;
}

/** The bytes of every picture that a test registers. */
export const pictureBytes = new Uint8Array(120_000).fill(7);

/** Times that a test can wait for. */
const quick: Partial<GatewayPlatformOptions> = {
  dice: () => 0,
  timing: { callTimeoutMs: 1_000, uploadTimeoutMs: 1_000, pingTimeoutMs: 500 },
};

export async function openGateway(
  changes: Partial<GatewayPlatformOptions> = {},
  gatewayOptions: PlatformGatewayOptions = {},
): Promise<OpenGateway> {
  const collections = {
    worlds: createMapCollection<World>(),
    characters: createMapCollection<Character>(['world_id', 'username']),
    posts: createMapCollection<Post>(),
    media: createMapCollection<Media>(),
  };
  const gateway = await createPlatformGateway({ collections, ...gatewayOptions });
  const readObject = async () => ({ bytes: pictureBytes });
  const platform = createGatewayPlatform({ baseUrl: gateway.url, readObject, ...quick, ...changes });
  return {
    gateway,
    platform,
    collections,
    worlds: () => collections.worlds.all(),
    characters: () => collections.characters.all(),
    posts: () => collections.posts.all(),
    media: () => collections.media.all(),
    async close() {
      await platform.close();
      await gateway.close();
    },
  };
}

/** As the contract suite of the port wants it. */
export function underTest({
  platform,
  worlds,
  characters,
  posts,
  media,
  close,
}: OpenGateway): PlatformUnderTest {
  const byId = <T extends { _id: string }>(all: T[], id: string): T | null =>
    all.find((one) => one._id === id) ?? null;
  return {
    platform,
    readWorld: async (id) => byId(worlds(), id),
    readCharacter: async (id) => byId(characters(), id),
    readMedia: async (id) => byId(media(), id),
    readPosts: async (worldId) => posts().filter((post) => post.world_id === worldId),
    close,
  };
}
