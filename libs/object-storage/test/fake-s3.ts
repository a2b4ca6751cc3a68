import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** How the server behaves to one request. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that answers as it is told, request by request, and 200 with nothing when it is told nothing. */
export interface FakeS3 {
  readonly endpoint: { readonly host: string; readonly port: number };
  /** Every request so far: `PUT /bucket/key`. */
  readonly requests: readonly string[];
  /** How many connections are open. */
  connections(): number;
  /** Behaves so to the next requests, one after the other. */
  next(...behaviours: readonly Behaviour[]): void;
  close(): Promise<void>;
}

export async function startFakeS3(): Promise<FakeS3> {
  const requests: string[] = [];
  const plan: Behaviour[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
      (plan.shift() ?? answer(200))(request, response);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    requests,
    connections: () => sockets.size,
    next: (...behaviours) => plan.push(...behaviours),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a status; with `code`, as S3 tells an error, or as MinIO does where there is no body. */
export function answer(status: number, code?: string, headers: Record<string, string> = {}): Behaviour {
  return (request, response) => {
    const body = code === undefined ? '' : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`;
    if (request.method === 'HEAD' && code !== undefined) response.setHeader('x-minio-error-code', code);
    response.writeHead(status, headers).end(body);
  };
}

/** Never answers. */
export const silence: Behaviour = () => undefined;

/** Breaks the connection. */
export const cut: Behaviour = (request) => request.socket.destroy();

/** Announces more than it sends, and breaks the connection. */
export const halfABody: Behaviour = (request, response) => {
  response.writeHead(200, { 'content-length': '1000', 'content-type': 'image/png' });
  response.write('half', () => request.socket.destroy());
};
