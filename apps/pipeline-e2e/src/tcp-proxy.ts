import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between clients and a server, and can cut every connection at once. */
export interface TcpProxy {
  /** `host:port` for the clients. */
  readonly address: string;
  /** Ends all connections as a broken line does; new ones are let through. Returns how many it cut. */
  cut(): number;
  close(): Promise<void>;
}

export interface TcpProxyOptions {
  /** Called for each connection. */
  readonly watch?: () => ConnectionWatch;
}

/** Is shown what goes over a connection, in parts as they come. */
export interface ConnectionWatch {
  readonly sent: (part: Buffer) => void;
  readonly answered?: (part: Buffer) => void;
}

/** Opens a proxy on a free port before the server at `host:port`. */
export async function openTcpProxy(target: string, { watch }: TcpProxyOptions = {}): Promise<TcpProxy> {
  const [host = '', port = ''] = target.split(':');
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), host);
    const watcher = watch?.();
    if (watcher) client.on('data', watcher.sent);
    if (watcher?.answered) upstream.on('data', watcher.answered);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.pipe(other);
      // A connection that breaks on one side breaks on the other: the error itself is what was wanted.
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): number => {
    const { size } = sockets;
    for (const socket of sockets) socket.resetAndDestroy();
    return size / 2;
  };
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    async close() {
      server.close();
      cut();
      await once(server, 'close');
    },
  };
}
