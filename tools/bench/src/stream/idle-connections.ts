import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Connections on which nothing is sent. */
export interface IdleConnections {
  /** How many the server has not closed yet. */
  readonly open: () => number;
  /** Closes the rest. */
  close(): void;
}

/** A listening queue has room for some hundreds. */
const AT_A_TIME = 200;

/** Opens that many connections to `url`; rejects when the server takes one of them not. */
export async function openIdleConnections(url: string, count: number): Promise<IdleConnections> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  const close = (): void => {
    for (const socket of open) socket.destroy();
  };
  const openOne = async (): Promise<void> => {
    const socket = connect(Number(port), hostname);
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    await once(socket, 'connect');
    // However the server ends it, an end is what is waited for.
    socket.on('error', () => socket.destroy());
    // The end is only seen by those who read.
    socket.resume();
  };
  try {
    for (let opened = 0; opened < count; opened += AT_A_TIME)
      await Promise.all(Array.from({ length: Math.min(AT_A_TIME, count - opened) }, openOne));
  } catch (error) {
    close();
    throw error;
  }
  return { open: () => open.size, close };
}
