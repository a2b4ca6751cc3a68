import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';

import fastify from 'fastify';

import { createServiceHttp } from './create-service-http.js';
import { listenOn, ListenError } from './listen-on.js';

const host = '127.0.0.1';

function createApp() {
  return createServiceHttp({ isReady: () => Promise.resolve({ ready: true }) });
}

function occupy(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, host, () => resolve(server));
  });
}

describe('listenOn', () => {
  it('takes any free port and tells the address that it serves', async () => {
    await using app = createApp();
    const { url, port } = await listenOn(app, { host, port: 0 });
    expect(url).toBe(`http://127.0.0.1:${port}`);
    const answer = await fetch(`${url}/health`);
    expect(await answer.json()).toEqual({ status: 'UP' });
  });

  it('names an address that a browser can open when it listens everywhere', async () => {
    await using app = createApp();
    const { url, port } = await listenOn(app, { host: '0.0.0.0', port: 0 });
    expect(url).toBe(`http://localhost:${port}`);
  });

  it('names the busy port and the remedy', async () => {
    const other = await occupy();
    const { port } = other.address() as AddressInfo;
    try {
      await using app = createApp();
      const error: unknown = await listenOn(app, { host, port }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ListenError);
      expect(error).toMatchObject({
        exitCode: 2,
        message: `Port ${port} is busy: another process listens on it.`,
        remedy: expect.stringContaining('--port') as string,
      });
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it.each([
    ['EACCES', /^Port 80 is not allowed/],
    ['EADDRNOTAVAIL', /^192\.0\.2\.1 is not an address of this machine, so port 80/],
  ])('explains %s', async (code, message) => {
    await using app = fastify();
    app.listen = () => Promise.reject(Object.assign(new Error('listen'), { code }));
    await expect(listenOn(app, { host: '192.0.2.1', port: 80 })).rejects.toThrow(message);
  });

  it('leaves what it does not know as it is', async () => {
    await using app = fastify();
    const failure = new Error('something else');
    app.listen = () => Promise.reject(failure);
    await expect(listenOn(app, { host, port: 80 })).rejects.toBe(failure);
  });
});
