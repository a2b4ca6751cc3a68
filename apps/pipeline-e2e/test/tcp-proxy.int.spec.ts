import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

import { openTcpProxy } from '../src/tcp-proxy.js';

describe('the proxy between a service and its server', () => {
  it('passes bytes both ways, shows what goes over each connection, cuts what is open, and lets new connections through', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined).pipe(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const seen: string[][] = [];
    const watch = () => {
      const parts: string[] = [];
      seen.push(parts);
      return {
        sent: (part: Buffer) => void parts.push(`> ${part.toString()}`),
        answered: (part: Buffer) => void parts.push(`< ${part.toString()}`),
      };
    };
    const proxy = await openTcpProxy(`127.0.0.1:${(server.address() as AddressInfo).port}`, { watch });
    const echo = async (words: string) => {
      const socket = connect(Number(proxy.address.split(':')[1]), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(words);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      return { socket, answer: answer.toString() };
    };

    const first = await echo('one');
    // A reset is an error too, which is what is expected: only the end is waited for.
    const closed = new Promise((resolve) => first.socket.once('close', resolve));
    expect(first.answer).toBe('one');
    expect(proxy.cut()).toBe(1);
    await closed;
    expect((await echo('two')).answer).toBe('two');
    expect(seen).toEqual([
      ['> one', '< one'],
      ['> two', '< two'],
    ]);

    await proxy.close();
    server.close();
    await once(server, 'close');
  });
});
