import { type Clock, type Log, silentLog, systemClock } from '@generia/resilience';
import { MongoClient, type MongoClientOptions } from 'mongodb';

import { MongoCalls } from './mongo-calls.js';
import { MongoLink } from './mongo-link.js';
import { MongoStore } from './mongo-store.js';
import { MongoStoreError } from './mongo-store-error.js';
import { uriProblem } from './uri-problem.js';
import { ServerWatch } from './server-watch.js';

/** How long a request waits for a free connection. */
const WAIT_QUEUE_TIMEOUT_MS = 5000;
/** The driver takes none below. */
const SHORTEST_HEARTBEAT_MS = 500;

export interface MongoStoreOptions {
  /** `mongodb://` or `mongodb+srv://`. Its own options hold, except for those that this library depends on. */
  readonly uri: string;
  readonly database: string;
  /** By which name the server's log and `currentOp` show this process. */
  readonly appName?: string;
  readonly log?: Log;
  readonly clock?: Clock;
  /** Connections at most. A request is short, so a few serve a hundred tasks. Default 50. */
  readonly maxPoolSize?: number;
  /** How long a request looks for a server before it is told that there is none. Default 5,000. */
  readonly serverSelectionTimeoutMs?: number;
  /** How long a request that was sent waits for its answer. Default 20,000. */
  readonly socketTimeoutMs?: number;
}

/**
 * Opens a document store in a MongoDB and waits for its first answer. From then on it goes on after the server was
 * away: requests fail within their time limits meanwhile, and succeed again when it is back.
 *
 * @throws MongoStoreError `STORE_URI_INVALID`, `STORE_UNAVAILABLE`, `STORE_AUTH`, `STORE_INCOMPATIBLE`; credentials
 *   are never part of it
 */
export async function openMongoStore(options: MongoStoreOptions): Promise<MongoStore> {
  const { log = silentLog, clock = systemClock } = options;
  const { callLimitMs, silenceLimitMs } = limits(options);
  const server = serverOf(createClient(options));
  const watch = new ServerWatch(server, log);
  const link = new MongoLink({
    server,
    database: options.database,
    createClient: () => createClient(options),
    callLimitMs,
    silenceLimitMs,
    watch,
    log,
    clock,
  });
  const calls = new MongoCalls(link, log);
  try {
    await calls.run('read', 'connect', () => link.connect());
    return new MongoStore({ link, calls, watch, log, clock });
  } catch (error) {
    await link.close();
    throw error;
  }
}

/** Host and port, or the name of the service; never the credentials. */
function serverOf({ options }: MongoClient): string {
  return options.srvHost ?? options.hosts.map(String).join(',');
}

/** The driver's complaints may quote the credentials, so its error is not passed on. */
function createClient(options: MongoStoreOptions): MongoClient {
  try {
    return new MongoClient(options.uri, clientOptions(options));
  } catch (error) {
    throw new MongoStoreError('STORE_URI_INVALID', '', uriProblem(options.uri, error));
  }
}

function clientOptions(options: MongoStoreOptions): MongoClientOptions {
  const { appName = 'generia-ai-worker', maxPoolSize = 50 } = options;
  const { serverSelectionTimeoutMs, socketTimeoutMs, heartbeatMs } = limits(options);
  return {
    appName,
    maxPoolSize,
    maxIdleTimeMS: 60_000,
    serverSelectionTimeoutMS: serverSelectionTimeoutMs,
    connectTimeoutMS: serverSelectionTimeoutMs,
    waitQueueTimeoutMS: WAIT_QUEUE_TIMEOUT_MS,
    // A server that is frozen is noticed after this and the connect timeout, before the leases of tasks run out.
    heartbeatFrequencyMS: heartbeatMs,
    socketTimeoutMS: socketTimeoutMs,
    // What was reported as written survives a crash and a change of the primary. The server gives up first.
    writeConcern: { w: 'majority', j: true, wtimeoutMS: Math.ceil(socketTimeoutMs / 2) },
    // Repositories read what they have just written.
    readPreference: 'primary',
    // Exactly once, where the server can tell a repetition (replica sets); elsewhere the driver repeats no write.
    retryWrites: true,
    retryReads: true,
    ignoreUndefined: true,
  };
}

/** The times of one store, which depend on each other. */
function limits({ serverSelectionTimeoutMs = 5000, socketTimeoutMs = 20_000 }: MongoStoreOptions) {
  const heartbeatMs = Math.max(SHORTEST_HEARTBEAT_MS, serverSelectionTimeoutMs);
  return {
    serverSelectionTimeoutMs,
    socketTimeoutMs,
    heartbeatMs,
    // A driver that is well looks at its server, or gives a look up, once in a heartbeat and a connect timeout.
    silenceLimitMs: heartbeatMs + 2 * serverSelectionTimeoutMs,
    // What one request and its repetition by the driver may take.
    callLimitMs: 2 * (serverSelectionTimeoutMs + WAIT_QUEUE_TIMEOUT_MS + socketTimeoutMs),
  };
}
