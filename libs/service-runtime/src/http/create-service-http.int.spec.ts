import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

import { systemClock } from '@generia/resilience';
import type { FastifyInstance } from 'fastify';

import { createServiceHttp, type ConnectionLimits } from './create-service-http.js';
import { listenOn } from './listen-on.js';

let app: FastifyInstance;
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await app.close();
});

async function serve(connections: Partial<ConnectionLimits>): Promise<{ url: string; port: number }> {
  app = createServiceHttp({ isReady: () => Promise.resolve({ ready: true }), connections });
  app.post('/echo', ({ body }) => body);
  // More than the buffers of two sockets hold.
  app.get('/large', () => Buffer.alloc(32_000_000));
  return listenOn(app, { host: '127.0.0.1', port: 0 });
}

/** A connection, and what came over it by its end. */
async function open(port: number) {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  let text = '';
  socket.on('data', (bytes) => (text += bytes.toString()));
  // A server that closes at once may reset the connection.
  socket.on('error', () => undefined);
  const closed = once(socket, 'close').then(() => text);
  await Promise.race([once(socket, 'connect'), closed]);
  return { socket, closed };
}

const SHORT = { requestTimeoutMs: 400, headersTimeoutMs: 200, checkEveryMs: 20 };
/** Over a connection of its own: one that is kept could be ended, as idle, in the moment in which it is used again. */
const isFine = async (url: string) =>
  expect((await fetch(`${url}/health`, { headers: { connection: 'close' } })).status).toBe(200);

describe('a connection', () => {
  it('on which headers come a byte at a time is ended, and others are served meanwhile', async () => {
    const { url, port } = await serve(SHORT);
    const slow = await Promise.all(Array.from({ length: 50 }, () => open(port)));
    const drip = new AbortController();
    const dripping = (async () => {
      for (const byte of 'GET /health HTTP/1.1\r\nx-long: '.padEnd(10_000, 'x')) {
        if (drip.signal.aborted) return;
        for (const { socket } of slow) if (socket.writable) socket.write(byte);
        await systemClock.sleep(5);
      }
    })();
    await isFine(url);
    const answers = await Promise.all(slow.map(({ closed }) => closed));
    drip.abort();
    await dripping;
    for (const answer of answers) expect(answer).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(answers.filter((answer) => answer !== '').length).toBeGreaterThan(0);
    await isFine(url);
  });

  it('on which a body never ends is ended', async () => {
    const { url, port } = await serve(SHORT);
    const { socket, closed } = await open(port);
    socket.write(
      'POST /echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    );
    await isFine(url);
    expect(await closed).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('on which nothing comes is ended', async () => {
    const { port } = await serve(SHORT);
    const { closed } = await open(port);
    expect(await closed).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it('over which an endless body comes a byte at a time is ended', async () => {
    const { url, port } = await serve(SHORT);
    const { socket, closed } = await open(port);
    socket.write(
      'POST /echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    );
    const dripping = setInterval(() => void (socket.writable && socket.write('1\r\n \r\n')), 5);
    await isFine(url);
    const answer = await closed;
    clearInterval(dripping);
    expect(answer).toMatch(/^(HTTP\/1\.1 408 |$)/);
    await isFine(url);
  });

  it('whose reader takes nothing of its answer is ended', async () => {
    const { url, port } = await serve({ answerTimeoutMs: 200 });
    const accepted = once(app.server, 'connection') as Promise<[Socket]>;
    const { socket } = await open(port);
    const [serverSide] = await accepted;
    const ended = once(serverSide, 'close');
    socket.pause();
    socket.write('GET /large HTTP/1.1\r\nhost: x\r\n\r\n');
    await isFine(url);
    await ended;
    await isFine(url);
  });

  it.each([
    ['no HTTP', 'GARBAGE\r\n\r\n', 400, 'bad_request'],
    ['endless headers', `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'bad_request'],
    ['half a request', 'GET / HTTP/1.1\r\n', 408, 'request_timeout'],
  ])('on which %s comes is answered with problem details and ended', async (_, sent, status, code) => {
    const { port } = await serve(SHORT);
    const { socket, closed } = await open(port);
    socket.write(sent);
    const [head = '', body = ''] = (await closed).split('\r\n\r\n');
    expect(head).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, code, type: 'about:blank' });
  });

  it('that is one too many is closed, those that are open are served, and there is room again when one has ended', async () => {
    const { port } = await serve({ most: 3 });
    const [first, second] = await Promise.all([open(port), open(port), open(port)]);
    expect(await (await open(port)).closed).toBe('');
    const ask = 'GET /health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n';
    first.socket.write(ask);
    expect(await first.closed).toMatch(/^HTTP\/1\.1 200 /);
    const next = await open(port);
    next.socket.write(ask);
    expect(await next.closed).toMatch(/^HTTP\/1\.1 200 /);
    second.socket.write(ask);
    expect(await second.closed).toMatch(/^HTTP\/1\.1 200 /);
  });
});
