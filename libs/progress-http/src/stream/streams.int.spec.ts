import { connect, type Socket } from 'node:net';

import { systemClock } from '@generia/resilience';

import { openTestApi, type TestApi } from '../testing/open-test-api.js';

let api: TestApi;
const open: Socket[] = [];

afterEach(async () => {
  for (const socket of open.splice(0)) socket.destroy();
  await api.close();
});

interface Reader {
  readonly socket: Socket;
  /** The statuses of the frames that have come, in their order. */
  readonly seqs: readonly number[];
  readonly text: () => string;
  readonly until: (reached: () => boolean) => Promise<void>;
}

/** Reads a stream over a socket of its own, which can be left unread. */
function read(worldId: string, headers = ''): Reader {
  const socket = connect(api.port, '127.0.0.1');
  open.push(socket);
  let text = '';
  const seqs: number[] = [];
  let rest = '';
  let look = (): void => undefined;
  socket.on('close', () => look());
  socket.on('data', (bytes) => {
    text += bytes.toString();
    const lines = (rest + bytes.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('id: ')) seqs.push(Number(line.slice(4)));
    look();
  });
  socket.write(`GET /api/v1/worlds/${worldId}/status/stream HTTP/1.1\r\nhost: x\r\n${headers}\r\n`);
  return {
    socket,
    seqs,
    text: () => text,
    until: (reached) =>
      new Promise((resolve) => {
        look = () => {
          if (reached()) resolve();
        };
        look();
      }),
  };
}

describe('a stream over a socket', () => {
  it('begins with the ping, tells each newest status with its id, and ends with the last', async () => {
    api = await openTestApi({ streams: { paceMs: 0 } });
    const worldId = await api.beginWorld();
    const reader = read(worldId);
    await reader.until(() => reader.seqs.length === 1);
    await api.publish(worldId, 5);
    await reader.until(() => reader.seqs.includes(5));
    await api.publish(worldId, 6, 'completed');
    await reader.until(() => reader.socket.closed || reader.text().endsWith('0\r\n\r\n'));
    expect(reader.text()).toMatch(/^HTTP\/1\.1 200 [^]*?\r\n\r\n[^]*?data: \{"type": "ping"\}/);
    expect(reader.seqs.slice(-2)).toEqual([5, 6]);
    const again = read(worldId, 'last-event-id: 6\r\n');
    await again.until(() => again.text().includes('\r\n\r\n'));
    expect(again.text()).toMatch(/^HTTP\/1\.1 204 /);
  });

  it('goes on after the id that the reader has seen', async () => {
    api = await openTestApi({ streams: { paceMs: 0 } });
    const worldId = await api.beginWorld();
    await api.publish(worldId, 7);
    const first = read(worldId);
    await first.until(() => first.seqs.includes(7));
    first.socket.destroy();
    const resumed = read(worldId, 'last-event-id: 7\r\n');
    await resumed.until(() => resumed.text().includes('ping'));
    await api.publish(worldId, 8);
    await resumed.until(() => resumed.seqs.includes(8));
    expect(resumed.seqs).toEqual([8]);
  });

  it('makes room when its reader has gone', async () => {
    api = await openTestApi({ streams: { maxReaders: 1 } });
    const worldId = await api.beginWorld();
    const reader = read(worldId);
    await reader.until(() => reader.seqs.length === 1);
    expect((await api.call(`/api/v1/worlds/${worldId}/status/stream`)).status).toBe(503);
    reader.socket.destroy();
    let next = read(worldId);
    for (;;) {
      await next.until(() => next.text().includes('\r\n\r\n'));
      if (!next.text().startsWith('HTTP/1.1 503')) break;
      await systemClock.sleep(5);
      next = read(worldId);
    }
    expect(next.text()).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('leaves connections for all else, however many streams are asked for', async () => {
    api = await openTestApi({ connections: { most: 8 } });
    const worldId = await api.beginWorld();
    const readers = Array.from({ length: 6 }, () => read(worldId));
    for (const reader of readers) await reader.until(() => reader.seqs.length === 1);
    const refused = read(worldId, 'connection: close\r\n');
    await refused.until(() => refused.socket.closed);
    expect(refused.text()).toMatch(/^HTTP\/1\.1 503 /);
    expect((await api.call('/health')).status).toBe(200);
    expect((await api.call(`/api/v1/worlds/${worldId}/status`)).status).toBe(200);
  });

  it('is one of so many at most, also when all are asked for while the store is slow', async () => {
    api = await openTestApi({ streams: { maxReaders: 2 } });
    const worldId = await api.beginWorld();
    const { feed } = api.backend;
    const readNow = feed.read.bind(feed);
    let asked = 0;
    let answer = (): void => undefined;
    const allHaveAsked = new Promise<void>((resolve) => (answer = resolve));
    feed.read = async (id) => {
      asked += 1;
      if (asked === 8) answer();
      await allHaveAsked;
      return readNow(id);
    };
    const readers = Array.from({ length: 8 }, () => read(worldId));
    for (const reader of readers) await reader.until(() => reader.text().includes('\r\n\r\n'));
    expect(readers.filter((reader) => reader.text().startsWith('HTTP/1.1 200 '))).toHaveLength(2);
    expect(readers.filter((reader) => reader.text().startsWith('HTTP/1.1 503 '))).toHaveLength(6);
  });

  it('gives a reader that has slept the newest status, and not all that it has slept through', async () => {
    api = await openTestApi({ streams: { paceMs: 0 } });
    const worldId = await api.beginWorld();
    const [sleeper, watcher] = [read(worldId), read(worldId)];
    await sleeper.until(() => sleeper.seqs.length === 1);
    sleeper.socket.pause();
    // More than the buffers of two sockets hold.
    const last = 12_000;
    for (let seq = 2; seq < last; seq += 1) {
      await api.publish(worldId, seq);
      if (seq % 100 === 0) await watcher.until(() => (watcher.seqs.at(-1) ?? 0) >= seq - 1);
    }
    await api.publish(worldId, last, 'completed');
    await watcher.until(() => watcher.seqs.includes(last));
    sleeper.socket.resume();
    await sleeper.until(() => sleeper.seqs.includes(last));
    expect(sleeper.seqs.length).toBeLessThan(last - 1_000);
  });
});
