import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

import type { Document } from 'mongodb';

import { readRequests, writeReply, type WireRequest } from './wire-message.js';

/** What becomes of a request: an answer, no answer at all, or the end of the connection. */
export type ScriptedReply = Document | 'silence' | 'hang up';

export interface ScriptedServer {
  readonly host: string;
  readonly uri: string;
  /** What was asked, without greetings, pings and farewells, in the order of arrival. */
  readonly commands: readonly Document[];
  /** Names of the commands, in the order of arrival. */
  readonly names: () => string[];
  /** How many connections have carried commands so far. */
  readonly connections: () => number;
  /** Cuts all connections, the oldest first. */
  readonly cut: () => void;
  /** Cuts all connections and takes no new ones. */
  readonly hide: () => Promise<void>;
  /** Takes connections again, at the same port. */
  readonly show: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const GREETINGS = ['hello', 'ismaster', 'isMaster'];
const UNWATCHED = [...GREETINGS, 'ping', 'endSessions'];
const STANDALONE = { isWritablePrimary: true, ismaster: true, maxBsonObjectSize: 16_777_216, maxMessageSizeBytes: 48_000_000, maxWriteBatchSize: 100_000, minWireVersion: 0, maxWireVersion: 21 }; // prettier-ignore

/**
 * A server that speaks MongoDB's protocol and answers what a test wants: it shows what the driver sends, and how we
 * take answers that a healthy server gives to nobody.
 *
 * @param answer the reply to a command; undefined for the usual one (`ok`)
 * @param greeting what it says of itself beyond being a standalone MongoDB 7
 */
export async function startScriptedServer(
  answer: (command: Document, name: string) => ScriptedReply | undefined,
  greeting: Document = {},
): Promise<ScriptedServer> {
  const commands: Document[] = [];
  const sockets = new Set<Socket>();
  const busy = new Set<Socket>();

  const handle = (socket: Socket, request: WireRequest): void => {
    const name = nameOf(request.command);
    const isGreeting = GREETINGS.includes(name);
    if (!isGreeting) busy.add(socket);
    if (!UNWATCHED.includes(name)) commands.push(request.command);
    const usual = isGreeting ? { ...STANDALONE, ...greeting } : {};
    const reply = (isGreeting ? undefined : answer(request.command, name)) ?? usual;
    if (reply === 'hang up') socket.destroy();
    else if (reply !== 'silence') socket.write(writeReply(request, { ok: 1, ...reply }));
  };

  const server = createServer((socket) => {
    let arrived: Buffer = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      const { requests, rest } = readRequests(Buffer.concat([arrived, bytes]));
      arrived = rest;
      for (const request of requests) handle(socket, request);
    });
  });
  const listen = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const hide = async (): Promise<void> => {
    cut();
    server.close();
    await once(server, 'close');
  };
  const port = await listen(0);
  const host = `127.0.0.1:${port}`;

  return {
    host,
    uri: `mongodb://${host}`,
    commands,
    names: () => commands.map(nameOf),
    connections: () => busy.size,
    cut,
    hide,
    show: async () => void (await listen(port)),
    close: async () => {
      if (server.listening) await hide();
    },
  };
}

function nameOf(command: Document): string {
  return Object.keys(command)[0] ?? '';
}

/** The answer to a find or an aggregate that finds these. */
export function found(...documents: readonly Document[]): Document {
  return { cursor: { id: 0n, ns: 'test.things', firstBatch: documents } };
}

/** A refusal, as MongoDB words it. */
export function refused(code: number, errmsg: string, more: Document = {}): Document {
  return { ok: 0, code, errmsg, ...more };
}
