import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

import { type CommandCounts, commandCounter } from './command-counter.js';

/** Stands between clients and a MongoDB server, and counts what they send. */
export interface CountingProxy {
  /** `host:port` for the clients. */
  readonly address: string;
  readonly counts: CommandCounts;
  close(): Promise<void>;
}

/** Opens one on a free port before the server at `host:port`. */
export async function openCountingProxy(target: string): Promise<CountingProxy> {
  const [host = '', port = ''] = target.split(':');
  const counts: CommandCounts = {};
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), host);
    client.on('data', commandCounter(counts));
    client.pipe(upstream);
    upstream.pipe(client);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      // A connection that breaks on one side breaks on the other.
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
