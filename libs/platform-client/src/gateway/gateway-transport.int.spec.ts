import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createGatewayTransport, type GatewayRequest, type GatewayTransport } from './gateway-transport.js';

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

const { signal } = new AbortController();
let behave: Behaviour;
let server: Server;
let transport: GatewayTransport;
let request: GatewayRequest;

beforeEach(async () => {
  server = createServer((incoming, response) => behave(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  transport = createGatewayTransport();
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/a/b?c=%20d`;
  request = { operation: 'putUpload', method: 'PUT', url, headers: { 'content-type': 'image/png' } };
});

afterEach(async () => {
  await transport.close();
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});

describe('the transport', () => {
  it('sends bytes whole and reads the whole answer', async () => {
    const bytes = new Uint8Array(300_000).fill(7);
    behave = (incoming, response) => {
      let length = 0;
      incoming.on('data', (chunk: Buffer) => (length += chunk.length));
      incoming.on('end', () => {
        response.writeHead(418, { 'content-type': 'Text/Plain; charset=utf-8', 'retry-after': '3' });
        response.end(`${incoming.method ?? ''} ${incoming.url ?? ''} ${length} мир`);
      });
    };

    expect(await transport.send({ ...request, body: bytes.subarray(0, 200_000) }, signal)).toEqual({
      status: 418,
      contentType: 'text/plain',
      retryAfter: '3',
      text: 'PUT /a/b?c=%20d 200000 мир',
    });
  });

  it.each<[string, Behaviour]>([
    ['before an answer', (incoming) => incoming.socket.destroy()],
    [
      'in the middle of an answer',
      (incoming, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('half', () => incoming.socket.destroy());
      },
    ],
    ['with what is no HTTP', (incoming) => incoming.socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
  ])('says that the platform cannot be reached when the connection ends %s', async (_name, behaviour) => {
    behave = behaviour;
    await expect(transport.send(request, signal)).rejects.toMatchObject({
      code: 'PLATFORM_UNAVAILABLE',
      retry: 'free',
      isOutage: true,
      isPassing: true,
      message: expect.stringContaining('putUpload: the platform cannot be reached (') as string,
    });
  });

  it('says that the platform cannot be reached when nobody listens', async () => {
    await new Promise((resolve) => server.close(resolve));
    await expect(transport.send(request, signal)).rejects.toMatchObject({
      code: 'PLATFORM_UNAVAILABLE',
      message: 'putUpload: the platform cannot be reached (ECONNREFUSED).',
    });
  });

  it('does not take a request that cannot be sent for an outage', async () => {
    const headers = { authorization: 'Bearer two\nlines' };
    await expect(transport.send({ ...request, headers }, signal)).rejects.toMatchObject({
      code: 'UND_ERR_INVALID_ARG',
    });
  });

  it('does not read an answer without end', async () => {
    behave = (_incoming, response) => {
      const flood = (): void => {
        while (response.writable && response.write('x'.repeat(65_536)));
      };
      response.on('drain', flood);
      flood();
    };
    await expect(transport.send(request, signal)).rejects.toMatchObject({ code: 'PLATFORM_BAD_ANSWER' });
  });

  it('rejects with the reason of an abort', async () => {
    const stop = new AbortController();
    const reason = new Error('stop');
    behave = () => stop.abort(reason);
    await expect(transport.send(request, stop.signal)).rejects.toBe(reason);
  });

  it('breaks off what is under way when it is closed, and sends nothing afterwards', async () => {
    const arrived = new Promise<void>((resolve) => {
      behave = () => resolve();
    });
    const refused = expect(transport.send(request, signal)).rejects.toMatchObject({
      code: 'PLATFORM_CLOSED',
    });
    await arrived;
    await transport.close();
    await refused;
    await expect(transport.send(request, signal)).rejects.toMatchObject({
      code: 'PLATFORM_CLOSED',
      retry: 'free',
    });
  });

  it('does not put its connections under the fetch of everybody', async () => {
    behave = (_incoming, response) => void response.end();
    await transport.send(request, signal);
    const ofUndici = Object.getOwnPropertySymbols(globalThis).filter(({ description }) =>
      description?.startsWith('undici.globalDispatcher'),
    );
    expect(ofUndici).toEqual([]);
  });

  it('closes before its first request', async () => {
    await createGatewayTransport().close();
  });
});
