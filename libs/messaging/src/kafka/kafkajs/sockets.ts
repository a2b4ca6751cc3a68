import { isIP, connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

import type { ISocketFactory } from 'kafkajs';

const KEEP_ALIVE_MS = 60_000;

/**
 * Opens the sockets of one client and can cut them all. kafkajs has no way to give up: without this, a client that
 * waits for a broker that hangs would keep its process alive until the last timeout, and reconnect on its way.
 */
export class Sockets {
  readonly #open = new Set<Socket>();
  #cut = false;

  readonly factory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
    if (this.#cut) throw new Error('this client was closed');
    const socket = openSocket(host, port, ssl, onConnect);
    // A request that waits for its neighbours in the socket would wait for an acknowledgement that the broker delays.
    socket.setNoDelay(true);
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    return socket;
  };

  /** Ends what is open with an error, so that whoever waits on it hears, and refuses whatever comes. */
  cut(): void {
    this.#cut = true;
    for (const socket of this.#open) socket.destroy(new Error('this client was closed'));
  }
}

type TlsOptions = Parameters<ISocketFactory>[0]['ssl'];

/** `ssl` is absent, `true` or options, whatever the type of kafkajs says. */
function openSocket(
  host: string,
  port: number,
  ssl: TlsOptions | boolean | null | undefined,
  onConnect: () => void,
): Socket {
  if (!ssl) return connectPlain({ host, port }, onConnect);
  const servername = isIP(host) === 0 ? { servername: host } : {};
  return connectTls({ host, port, ...servername, ...(ssl === true ? {} : ssl) }, onConnect);
}
