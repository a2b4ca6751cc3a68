import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  notStartedStatus,
  type ProgressUpdated,
  TOPICS,
  type WorldLedger,
  type WorldState,
  type WorldStatus,
  type WorldStatusDocument,
} from '@generia/contracts';
import { createInProcessBus } from '@generia/messaging';
import { openEmbeddedStore, openRepositories, type Repositories } from '@generia/mongo-repositories';
import { type ObjectStorage, openFileSystemStorage } from '@generia/object-storage';
import { createLocalPlatform, type Platform } from '@generia/platform-client';
import { StatusFeed } from '@generia/progress';
import { listenOn } from '@generia/service-runtime';

import type { FastifyInstance } from 'fastify';

import { createProgressHttp, type ProgressHttpOptions } from '../create-progress-http.js';
import { createWorldsBackend, type WorldsBackendParts } from '../create-worlds-backend.js';
import type { WorldsBackend } from '../worlds-backend.js';

export const NOW = new Date('2026-11-01T10:00:00Z');

export interface TestAnswer {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
  /** Whatever the test takes it for. */
  readonly body: never;
}

export interface TestApi {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly port: number;
  readonly repositories: Repositories;
  readonly objects: ObjectStorage;
  readonly backend: WorldsBackend;
  readonly platform: Platform;
  /** How often a status was looked up in the store. */
  storeReads(): number;
  call(
    path: string,
    init?: RequestInit & { readonly json?: unknown; readonly token?: string },
  ): Promise<TestAnswer>;
  /** A world that has begun, as the orchestrator would have begun it. */
  beginWorld(worldId?: string, status?: Partial<WorldStatusDocument>): Promise<string>;
  publish(worldId: string, seq: number, state?: WorldState): Promise<void>;
  close(): Promise<void>;
}

/** The whole HTTP interface on embedded parts, listening; without workers, so that nothing moves by itself. */
export async function openTestApi(
  options: Partial<ProgressHttpOptions> & Pick<WorldsBackendParts, 'intake'> = {},
): Promise<TestApi> {
  const { intake, ...others } = options;
  const directory = await mkdtemp(join(tmpdir(), 'generia-http-'));
  const store = await openEmbeddedStore({ directory: join(directory, 'db') });
  const repositories: Repositories = await openRepositories(store);
  const objects: ObjectStorage = await openFileSystemStorage({ directory: join(directory, 'objects') });
  const bus = createInProcessBus();
  let reads = 0;
  const statuses = {
    findById: (id: string) => {
      reads += 1;
      return repositories.worldStatuses.findById(id);
    },
  };
  const feed = new StatusFeed({ statuses, bus, groupId: 'test' });
  await feed.start();
  const now = () => NOW;
  const backend = createWorldsBackend({
    ...{ repositories, bus, objects, feed, now, intake },
    estimate: ({ characters_count, posts_count }) => ({
      ...{ users: characters_count, posts: posts_count, llm_calls: 3, image_calls: 4, prompt_tokens: 5 },
      ...{ output_tokens: 6, cost_usd: 0.5, duration_seconds: 30, text_model: 't', image_model: 'i' },
    }),
  });
  const app = createProgressHttp({
    ...{ backend: () => backend, now, isReady: () => Promise.resolve({ ready: true as const }) },
    ...others,
  });
  const { url, port } = await listenOn(app, { host: '127.0.0.1', port: 0 });

  return {
    ...{ app, url, port, repositories, objects, backend },
    platform: createLocalPlatform({ ...repositories.platform, now }),
    storeReads: () => reads,

    async call(path: string, init = {}) {
      const { json, token, headers, ...rest } = init;
      const response = await fetch(url + path, {
        ...rest,
        ...(json === undefined ? {} : { method: rest.method ?? 'POST', body: JSON.stringify(json) }),
        headers: {
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(headers as Record<string, string>),
        },
      });
      const text = await response.text();
      const type = response.headers.get('content-type') ?? '';
      const body: unknown = type.includes('json') ? JSON.parse(text) : text;
      return { status: response.status, type, headers: response.headers, text, body: body as never };
    },

    async beginWorld(worldId: string = randomUUID(), status: Partial<WorldStatusDocument> = {}) {
      await repositories.worldStatuses.create({ ...statusDocument(worldId), ...status });
      await repositories.worldLedgers.create(ledger(worldId));
      return worldId;
    },

    async publish(worldId: string, seq: number, state: WorldState = 'in_progress') {
      const progress: WorldStatus = { ...notStartedStatus(worldId, NOW), status: state, seq };
      const event: ProgressUpdated = { event_type: 'progress_updated', world_id: worldId, progress };
      await bus.publish(TOPICS.progress, [{ key: worldId, value: event }]);
    },

    async close() {
      await app.close();
      await feed.stop();
      await bus.close();
      await objects.close();
      await store.close();
      await rm(directory, { recursive: true });
    },
  };
}

function statusDocument(worldId: string): WorldStatusDocument {
  const { world_id, api_call_limits_llm, api_calls_made_llm, ...same } = notStartedStatus(worldId, NOW);
  return {
    ...same,
    _id: world_id,
    status: 'in_progress',
    api_call_limits_LLM: api_call_limits_llm,
    api_calls_made_LLM: api_calls_made_llm,
    parameters: { users_count: 2, posts_count: 3, user_prompt: 'A town' },
    plan: {
      ...{ users_count: 2, posts_count: 3, seed: 1, text_model: 't', image_model: 'i' },
      ...{ prompt_digests: {}, answer_schema_version: 1, started_at: NOW },
    },
    seq: 1,
    created_at: NOW,
    updated_at: NOW,
  };
}

function ledger(worldId: string): WorldLedger {
  return {
    _id: worldId,
    ...{ limit_llm_calls: 10, limit_image_calls: 20, limit_cost_micros: 3_000_000 },
    ...{ remaining_llm_calls: 9, remaining_image_calls: 20, remaining_cost_micros: 2_500_000 },
    ...{ llm_calls: 1, image_calls: 0, prompt_tokens: 100, cached_tokens: 10, output_tokens: 50 },
    ...{ llm_cost_micros: 500_000, image_cost_micros: 0, reserved: {} },
    created_at: NOW,
    updated_at: NOW,
  };
}
