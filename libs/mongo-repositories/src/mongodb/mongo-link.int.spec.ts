import { DeadlineExceeded, silentLog, systemClock } from '@generia/resilience';
import { VirtualClock } from '@generia/resilience/testing';
import { MongoClient } from 'mongodb';

import { MongoLink, type MongoLinkOptions } from './mongo-link.js';
import { ServerWatch } from './server-watch.js';
import { eventually } from './testing/eventually.js';
import { startScriptedServer, type ScriptedServer } from './testing/scripted-server.js';

/** The driver looks at a server at most so often. */
const SHORTEST_LOOK_MS = 500;

describe('The client of a MongoDB', () => {
  const opened: { readonly close: () => Promise<void> }[] = [];

  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  });

  function linkTo(
    server: ScriptedServer,
    limits: Pick<MongoLinkOptions, 'callLimitMs' | 'silenceLimitMs'> &
      Partial<Pick<MongoLinkOptions, 'clock'>>,
  ): { link: MongoLink; clients: MongoClient[] } {
    const clients: MongoClient[] = [];
    const link = new MongoLink({
      server: server.host,
      database: 'test',
      createClient: () => {
        const client = new MongoClient(`${server.uri}/?directConnection=true`, {
          // Short, since a deaf client is known by it; on a busy machine the first greeting may take longer.
          serverSelectionTimeoutMS: 300,
          heartbeatFrequencyMS: 60_000,
        });
        clients.push(client);
        return client;
      },
      clock: systemClock,
      ...limits,
      watch: new ServerWatch(server.host, silentLog),
      log: silentLog,
    });
    opened.push(server, link);
    return { link, clients };
  }

  // All connections end in one turn of the event loop, the one of the driver's watch too; requests that are repeated in
  // that very turn make the watch write to its connection, which has ended and not told so yet: it then waits for ever.
  it('is replaced when it has stopped to look for its server', async () => {
    let isMute = true;
    const server = await startScriptedServer((_, name) => (name === 'ask' && isMute ? 'silence' : undefined));
    const { link } = linkTo(server, { callLimitMs: 60_000, silenceLimitMs: 500 });
    await eventually(() => link.connect());
    const ask = () => link.during((database) => database.command({ ask: 1 }));
    const asked = Array.from({ length: 4 }, () => ask().catch(ask));
    await eventually(async () => {
      await systemClock.sleep(10);
      expect(server.names()).toHaveLength(asked.length);
    });
    await systemClock.sleep(SHORTEST_LOOK_MS + 100);
    isMute = false;
    server.cut();
    await Promise.allSettled(asked);
    expect(await eventually(ask)).toMatchObject({ ok: 1 });
  });

  it('ends a request that the driver has forgotten, and makes the next one through another client', async () => {
    const server = await startScriptedServer((_, name) => (name === 'forget' ? 'silence' : undefined));
    const clock = new VirtualClock();
    const { link, clients } = linkTo(server, { callLimitMs: 60_000, silenceLimitMs: 60_000, clock });
    await eventually(() => link.connect());
    const forgotten = link.during((database) => database.command({ forget: 1 }));
    await eventually(async () => {
      await systemClock.sleep(5);
      expect(server.names()).toContain('forget');
    });
    await Promise.all([expect(forgotten).rejects.toThrow(DeadlineExceeded), clock.advance(60_000)]);
    await eventually(async () => {
      await systemClock.sleep(5);
      await link.during((database) => Promise.resolve(expect(clients.indexOf(database.client)).toBe(1)));
    });
    expect(await link.during((database) => database.command({ ping: 1 }))).toMatchObject({ ok: 1 });
  });

  it('leaves no timer behind, also of a request that the driver refuses before it is one', async () => {
    const server = await startScriptedServer(() => undefined);
    const clock = new VirtualClock();
    const { link } = linkTo(server, { callLimitMs: 60_000, silenceLimitMs: 60_000, clock });
    await eventually(() => link.connect());
    await link.during((database) => database.command({ ping: 1 }));
    const sideways = { sort: { a: 'sideways' as never } };
    const refused = link.during((database) => database.collection('things').find({}, sideways).toArray());
    await expect(refused).rejects.toThrow('Invalid sort direction');
    expect(clock.sleepers).toBe(0);
  });
});
