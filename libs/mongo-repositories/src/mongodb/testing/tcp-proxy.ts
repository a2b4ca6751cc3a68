import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface TcpProxy {
  readonly host: string;
  /** Cuts every connection now. */
  readonly cut: () => void;
  /** Cuts a connection when its server wants to answer, so many times: the request arrives, the answer does not. */
  readonly cutAnswers: (times: number) => void;
  /** Cuts every connection and refuses new ones. */
  readonly refuse: () => Promise<void>;
  /** Takes connections again, at the same port. */
  readonly accept: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Stands between a client and a real server, to break what cannot be broken there. */
export async function startTcpProxy(target: {
  readonly host: string;
  readonly port: number;
}): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let answersToCut = 0;

  const server = createServer((client) => {
    const upstream = connect(target.port, target.host);
    for (const [socket, other] of [[client, upstream], [upstream, client]] as const) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    } // prettier-ignore
    client.on('data', (bytes) => upstream.write(bytes));
    upstream.on('data', (bytes) => (answersToCut-- > 0 ? client.destroy() : client.write(bytes)));
  });
  const listen = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const refuse = async (): Promise<void> => {
    server.close();
    cut();
    await once(server, 'close');
  };
  const port = await listen(0);

  return {
    host: `127.0.0.1:${port}`,
    cut,
    cutAnswers: (times) => void (answersToCut = times),
    refuse,
    accept: async () => void (await listen(port)),
    close: async () => {
      if (server.listening) await refuse();
    },
  };
}
