import type { Character, Media, Post, World } from '@generia/contracts';
import type { MinioStorage } from '@generia/object-storage';
import { createLocalPlatform, createMapCollection, type EntityCollection } from '@generia/platform-client';
import { type Log, silentLog } from '@generia/resilience';
import Fastify, { type FastifyInstance } from 'fastify';

import { type CallCounts, createCallLog, type RecordedCall } from './calls/call-log.js';
import { loadContract } from './contract/contract.js';
import { createContractChecker } from './contract/contract-checker.js';
import { createFaultPlan, type FaultPlan } from './faults/fault-plan.js';
import { answerErrors } from './http/answer-errors.js';
import { addOperationRoutes } from './http/operation-routes.js';
import { createReplays } from './http/replays.js';
import { addStandInRoutes } from './http/stand-in-routes.js';
import { characterHandlers } from './operations/character-handlers.js';
import { mediaHandlers } from './operations/media-handlers.js';
import { serviceHandlers } from './operations/service-handlers.js';
import { worldHandlers } from './operations/world-handlers.js';
import { createBucketUploads } from './uploads/bucket-uploads.js';
import { createDirectUploads } from './uploads/direct-uploads.js';

/** Where the gateway keeps what it is told; collections of any document store fit by shape. */
export interface GatewayCollections {
  readonly worlds: EntityCollection<World>;
  readonly characters: EntityCollection<Character>;
  readonly posts: EntityCollection<Post>;
  readonly media: EntityCollection<Media>;
}

export interface PlatformGatewayOptions {
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Default: in memory. */
  readonly collections?: GatewayCollections;
  /** Where pictures are put, by signed addresses; without it the gateway takes them itself. Its owner closes it. */
  readonly bucket?: Pick<MinioStorage, 'writeUrl' | 'readUrl' | 'stat'>;
  /** The only token that is good; without it none is asked for. */
  readonly token?: string;
  readonly now?: () => Date;
  readonly log?: Log;
}

export interface PlatformGateway {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** What shall go wrong from now on. */
  readonly faults: FaultPlan;
  /** Every call since the start or the last clearing, in the order of coming. */
  calls(): readonly RecordedCall[];
  counts(): CallCounts;
  clearCalls(): void;
  /** Breaks off what still runs and frees the port. */
  close(): Promise<void>;
}

/** Of one picture. */
const BODY_LIMIT_BYTES = 32 * 1024 * 1024;

/**
 * Starts a server that plays Generia's gateway, as docs/platform-api.openapi.yaml describes it: every request and every
 * answer is held against that file. Rejects when the port is taken.
 */
export async function createPlatformGateway(options: PlatformGatewayOptions = {}): Promise<PlatformGateway> {
  const { collections = memoryCollections(), bucket, log = silentLog, now = () => new Date() } = options;
  const contract = await loadContract();
  const platform = createLocalPlatform({ ...collections, now });
  const uploads = bucket === undefined ? createDirectUploads() : createBucketUploads(bucket);
  const calls = createCallLog();
  const faults = createFaultPlan();
  const closing = new AbortController();
  const app = createApp();

  addOperationRoutes(app, {
    contract,
    checker: createContractChecker(contract),
    replays: createReplays(),
    token: options.token,
    log,
    calls,
    faults,
    closing: closing.signal,
    handlers: {
      ...worldHandlers(platform),
      ...characterHandlers({ ...collections, platform }),
      ...mediaHandlers({ ...collections, platform, uploads, now }),
      ...serviceHandlers,
    },
  });
  addStandInRoutes(app, calls, faults);
  const url = await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });

  return {
    url,
    faults,
    calls: () => calls.calls(),
    counts: () => calls.counts(),
    clearCalls: () => calls.clear(),
    async close() {
      closing.abort();
      await app.close();
    },
  };
}

function createApp(): FastifyInstance {
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 500 },
  });
  app.addContentTypeParser(['image/png', 'image/jpeg'], { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  answerErrors(app);
  return app;
}

function memoryCollections(): GatewayCollections {
  return {
    worlds: createMapCollection<World>(),
    characters: createMapCollection<Character>(['world_id', 'username']),
    posts: createMapCollection<Post>(),
    media: createMapCollection<Media>(),
  };
}
