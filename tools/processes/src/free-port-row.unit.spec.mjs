import { createServer } from 'node:net';
import { once } from 'node:events';

import { createPortRows, freePortRow, SERVER_PORTS } from './free-port-row.mjs';

const { first, beyond } = SERVER_PORTS;

describe('free ports in a row', () => {
  it('are below those of outgoing connections, and different for all who ask at the same moment', async () => {
    const rows = await Promise.all([freePortRow(7), freePortRow(1), freePortRow(3)]);
    expect(rows.map((row) => row.length)).toEqual([7, 1, 3]);
    for (const row of rows) for (const [place, port] of row.entries()) expect(port).toBe(row[0] + place);
    const ports = rows.flat();
    expect(new Set(ports).size).toBe(ports.length);
    expect(Math.min(...ports)).toBeGreaterThanOrEqual(first);
    expect(Math.max(...ports)).toBeLessThan(32_768);
  });

  it('are free, each of them, and go on from the beginning after the last', async () => {
    const rowOf = createPortRows({ from: beyond - 4, isFree: async (port) => port !== beyond - 3 });
    expect(await rowOf(3)).toEqual([first, first + 1, first + 2]);
    expect(await rowOf(1)).toEqual([first + 3]);
  });

  it('leave out a port on which somebody listens', async () => {
    const [port] = await freePortRow(1);
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    expect(await createPortRows({ from: port })(1)).not.toContain(port);
    server.close();
    await once(server, 'close');
  });

  it('are refused when there are none', async () => {
    const rowOf = createPortRows({ from: first, isFree: async () => false });
    await expect(rowOf(2)).rejects.toThrow('There are no 2 free ports in a row between 20000 and 32000.');
  });
});
