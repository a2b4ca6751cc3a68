import { inspect } from 'node:util';

import type { LogLine } from '@generia/resilience';

import { MongoStoreError } from './mongo-store-error.js';
import { openMongoStore } from './open-mongo-store.js';
import { eventually } from './testing/eventually.js';
import { openScriptedStore, type ScriptedStore } from './testing/open-scripted-store.js';
import { refused, startScriptedServer, type ScriptedServer } from './testing/scripted-server.js';

const SECRET = 'hunter2-and-more';
const USERINFO = `ann-of-ops:${SECRET}`;

describe('Opening a MongoDB store', () => {
  const opened: { readonly close: () => Promise<void> }[] = [];

  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });

  async function serverThat(...how: Parameters<typeof startScriptedServer>): Promise<ScriptedServer> {
    const server = await startScriptedServer(...how);
    opened.push(server);
    return server;
  }

  async function storeOn(...how: Parameters<typeof openScriptedStore>): Promise<ScriptedStore> {
    const scripted = await openScriptedStore(...how);
    opened.push(scripted);
    return scripted;
  }

  /** Patient with a server that answers: a greeting may take its time on a busy machine. */
  async function failureOf(uri: string, serverSelectionTimeoutMs = 60_000): Promise<MongoStoreError> {
    const failure: unknown = await openMongoStore({ uri, database: 'test', serverSelectionTimeoutMs }).then(
      () => null,
      (error: unknown) => error,
    );
    if (!(failure instanceof MongoStoreError))
      throw new Error(`This is no failure to open: ${inspect(failure)}`);
    return failure;
  }

  it('gives up where nobody listens, with host, reason and remedy', async () => {
    const server = await startScriptedServer(() => undefined);
    await server.close();
    const failure = await failureOf(`mongodb://${USERINFO}@${server.host}`, 300);
    expect(failure).toMatchObject({ code: 'STORE_UNAVAILABLE', retry: 'free' });
    expect(failure.message).toBe(
      `MongoDB does not answer (connect at ${server.host}): connect ECONNREFUSED ${server.host}. Start MongoDB, or correct MONGODB_URI; the work is tried again.`,
    );
  });

  it('is refused with a wrong password', async () => {
    const server = await serverThat((_, name) =>
      name === 'saslStart'
        ? refused(18, 'Authentication failed.', { codeName: 'AuthenticationFailed' })
        : undefined,
    );
    const failure = await failureOf(`mongodb://${USERINFO}@${server.host}`);
    expect(failure).toMatchObject({ code: 'STORE_AUTH', retry: 'never' });
    expect(failure.message).toContain(
      `(connect at ${server.host}): Authentication failed. Correct user and password`,
    );
  });

  it('is refused by a server that is too old', async () => {
    const server = await serverThat(() => undefined, { maxWireVersion: 6 });
    const failure = await failureOf(`mongodb://${USERINFO}@${server.host}`, 1_500);
    expect(failure).toMatchObject({ code: 'STORE_INCOMPATIBLE', retry: 'never' });
  });

  it.each([
    'mongodb://',
    `db:27017/${SECRET}`,
    `mongodb://ann-of-ops:hunter2/${SECRET}@db`,
    `mongodb://${USERINFO}@db/?colour=blue`,
    `mongodb://${USERINFO}@db/?authMechanism=none`,
  ])('is refused with %s', async (uri) => {
    const failure = await failureOf(uri);
    expect(failure).toMatchObject({ code: 'STORE_URI_INVALID', retry: 'never' });
    expect(failure.message).toMatch(
      /^The address of MongoDB cannot be used: [^\n]+\. MONGODB_URI looks like /,
    );
  });

  it('never tells user or password: not in a message, not in what a failure holds, not in the log', async () => {
    const deaf = await startScriptedServer(() => undefined);
    await deaf.close();
    const strict = await serverThat((_, name) => (name === 'saslStart' ? refused(18, 'No.') : undefined));
    const old = await serverThat(() => undefined, { maxWireVersion: 6 });
    const addresses: readonly (readonly [uri: string, serverSelectionTimeoutMs?: number])[] = [
      [`mongodb://${USERINFO}@${deaf.host}`, 300],
      [`mongodb://${USERINFO}@${strict.host}`],
      [`mongodb://${USERINFO}@${old.host}`, 300],
      [`mongodb://${USERINFO}/@${deaf.host}`],
      [`mongodb://${USERINFO}@${deaf.host}/?colour=blue`],
    ];
    for (const address of addresses) {
      const failure = await failureOf(...address);
      const told = inspect(failure, {
        depth: 12,
        maxArrayLength: null,
        maxStringLength: null,
        getters: true,
      });
      expect(told).not.toMatch(/hunter2|ann-of-ops/);
      expect(JSON.stringify(failure)).not.toMatch(/hunter2|ann-of-ops/);
    }
  });

  it('makes no more connections than it may, and a request waits for one', async () => {
    const { server, store } = await storeOn(
      (_, name) => (name === 'update' ? { n: 1, nModified: 1 } : undefined),
      { maxPoolSize: 2 },
    );
    const things = await store.collection<{ _id: string; rank?: number }>({ name: 'things', indexes: [] });
    await Promise.all(
      Array.from({ length: 50 }, () => things.updateOne({ _id: 'a' }, { $set: { rank: 1 } })),
    );
    expect(server.connections()).toBeLessThanOrEqual(2);
    expect(server.names().filter((name) => name === 'update')).toHaveLength(50);
  });

  it('gives a request that is never answered up', async () => {
    const { store } = await storeOn((_, name) => (name === 'find' ? 'silence' : undefined), {
      socketTimeoutMs: 1_000,
    });
    const things = await store.collection<{ _id: string }>({ name: 'things', indexes: [] });
    await expect(things.find({})).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('answers a ping after two seconds, whatever the server does', async () => {
    const { store } = await storeOn((_, name) => (name === 'ping' ? 'silence' : undefined));
    await expect(store.ping()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('no answer within 2000 ms') as string,
    });
  });

  it('logs, once each, that the server went away and came back, and pings with the reason', async () => {
    const lines: string[] = [];
    const note: LogLine = ({ problem }, message) =>
      lines.push(`${message} ${typeof problem === 'string' ? problem : ''}`.trim());
    const log = { debug: () => undefined, info: note, warn: note, error: note };
    const { server, store } = await storeOn(() => undefined, { log });
    await expect(store.ping()).resolves.toBeUndefined();
    await server.hide();
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(store.ping()).rejects.toMatchObject({
      message: expect.stringContaining(`(ping at ${server.host}): connect ECONNREFUSED`) as string,
    });
    await server.show();
    await eventually(() => store.ping());
    await store.close();
    expect(lines).toEqual([
      expect.stringMatching(/^MongoDB does not answer; it is tried until it does\. ./),
      'MongoDB answers again.',
    ]);
  });
});
