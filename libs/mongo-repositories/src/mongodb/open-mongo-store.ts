import { type Clock, type Log, silentLog, systemClock } from '@generia/resilience';
import { MongoClient, type MongoClientOptions } from 'mongodb';

import { MongoCalls } from './mongo-calls.js';
import { MongoStore } from './mongo-store.js';
import { MongoStoreError } from './mongo-store-error.js';
import { uriProblem } from './uri-problem.js';
import { watchServer } from './watch-server.js';

/** How long a request waits for a free connection. */
const WAIT_QUEUE_TIMEOUT_MS = 5000;

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
 * Opens a document store in a MongoDB and waits for its first answer. From then on the driver itself goes on after the
 * server was away: requests fail within their time limits meanwhile, and succeed again when it is back.
 *
 * @throws MongoStoreError `STORE_URI_INVALID`, `STORE_UNAVAILABLE`, `STORE_AUTH`, `STORE_INCOMPATIBLE`; credentials
 *   are never part of it
 */
export async function openMongoStore(options: MongoStoreOptions): Promise<MongoStore> {
  const { log = silentLog, clock = systemClock } = options;
  const client = createClient(options);
  const server = client.options.srvHost ?? client.options.hosts.map(String).join(',');
  const calls = new MongoCalls(server, log);
  try {
    await calls.run('read', 'connect', () => client.connect());
    const database = client.db(options.database);
    return new MongoStore({ client, database, calls, watch: watchServer(client, server, log), log, clock });
  } catch (error) {
    await client.close();
    throw error;
  }
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
  const { serverSelectionTimeoutMs = 5000, socketTimeoutMs = 20_000 } = options;
  return {
    appName,
    maxPoolSize,
    maxIdleTimeMS: 60_000,
    serverSelectionTimeoutMS: serverSelectionTimeoutMs,
    connectTimeoutMS: serverSelectionTimeoutMs,
    waitQueueTimeoutMS: WAIT_QUEUE_TIMEOUT_MS,
    // A server that is frozen is noticed after this and the connect timeout, before the leases of tasks run out.
    heartbeatFrequencyMS: 5000,
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
