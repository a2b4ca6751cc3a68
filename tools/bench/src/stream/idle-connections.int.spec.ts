import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

import { openIdleConnections } from './idle-connections.js';

describe('connections on which nothing is sent', () => {
  const taken: Socket[] = [];
  const server = createServer((socket) => taken.push(socket.resume()));
  let url = '';
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => taken.splice(0));
  afterAll(async () => {
    server.close();
    await once(server, 'close');
  });

  /** The sockets at the server's side, which may learn of a connection later than who made it. */
  async function whenTaken(count: number): Promise<readonly Socket[]> {
    while (taken.length < count) await once(server, 'connection');
    return taken;
  }

  it('are open until the server ends them', async () => {
    const connections = await openIdleConnections(url, 300);
    expect(connections.open()).toBe(300);
    const ended = (await whenTaken(300)).map((socket) => once(socket.end(), 'close'));
    await Promise.all(ended);
    while (connections.open() > 0) await new Promise(setImmediate);
  });

  it('are closed when nobody needs them any more', async () => {
    const connections = await openIdleConnections(url, 3);
    const ended = (await whenTaken(3)).map((socket) => once(socket, 'close'));
    connections.close();
    await Promise.all(ended);
    expect(connections.open()).toBe(0);
  });
});
