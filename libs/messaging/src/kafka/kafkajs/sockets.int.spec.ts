import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

import { Sockets } from './sockets.js';

describe('Sockets', () => {
  const server = createServer();
  const accepted: Socket[] = [];
  server.on('connection', (socket) => accepted.push(socket.resume()));

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterAll(async () => {
    for (const socket of accepted) socket.destroy();
    server.close();
    await once(server, 'close');
  });

  const connect = async (sockets: Sockets): Promise<Socket> => {
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve) => {
      const socket = sockets.factory({
        ...{ host: '127.0.0.1', port, ssl: undefined as never },
        onConnect: () => resolve(socket),
      });
    });
  };

  it('cuts what is open with an error that its owner hears', async () => {
    const sockets = new Sockets();
    const socket = await connect(sockets);
    const heard = once(socket, 'error');
    sockets.cut();
    expect(await heard).toMatchObject([{ message: 'this client was closed' }]);
    expect(socket.destroyed).toBe(true);
  });

  it('opens nothing after the cut', async () => {
    const sockets = new Sockets();
    sockets.cut();
    await expect(connect(sockets)).rejects.toThrow('this client was closed');
  });
});
