import fc from 'fast-check';

import { fixedPorts, freePorts, parsePorts, portTaken } from './ports.mjs';

const names = ['kafka', 'controller', 'mongo', 'minio'];
const defaults = { kafka: 29092, controller: 29093, mongo: 27018, minio: 29000 };

describe('parsePorts', () => {
  it.each([
    ['', {}],
    ['auto', 'auto'],
    ['kafka=1', { kafka: 1 }],
    ['kafka=65535, minio=2', { kafka: 65535, minio: 2 }],
  ])('understands "%s"', (text, expected) => {
    expect(parsePorts(text, names)).toEqual(expected);
  });

  it.each(['kafka', 'kafka=', 'kafka=0', 'kafka=65536', 'kafka=x', 'kafk=1', 'kafka=1,', 'AUTO', 'kafka=-1'])(
    'refuses "%s"',
    (text) => {
      expect(() => parsePorts(text, names)).toThrow(
        expect.objectContaining({ message: expect.stringContaining('is no port'), exitCode: 2 }),
      );
    },
  );
});

describe('fixedPorts', () => {
  it('prefers what is wanted to what was, and what was to the defaults', () => {
    const known = { ...defaults, kafka: 2, mongo: 3 };
    expect(fixedPorts({ wanted: { kafka: 1 }, known, defaults })).toEqual({
      ...defaults,
      kafka: 1,
      mongo: 3,
    });
    expect(fixedPorts({ wanted: {}, known: undefined, defaults })).toEqual(defaults);
  });

  it('refuses one port for two', () => {
    expect(() => fixedPorts({ wanted: { kafka: 29000 }, known: undefined, defaults })).toThrow(
      'Port 29000 cannot serve both kafka and minio: choose others by --ports.',
    );
  });
});

describe('freePorts', () => {
  it('finds different free ports below those of outgoing connections, wherever it begins', async () => {
    const arbitrary = [
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 1, max: 7 }),
    ];
    await fc.assert(
      fc.asyncProperty(...arbitrary, async (dice, nth) => {
        const isFree = async (port) => port % nth === 0;
        const ports = Object.values(await freePorts({ names, random: () => dice, isFree }));
        expect(new Set(ports).size).toBe(names.length);
        for (const port of ports) {
          expect(port % nth).toBe(0);
          expect(port).toBeGreaterThanOrEqual(20_000);
          expect(port).toBeLessThan(32_000);
        }
      }),
    );
  });

  it('gives up when all are taken', async () => {
    await expect(freePorts({ names, random: () => 0.5, isFree: async () => false })).rejects.toThrow(
      'No free ports between 20000 and 32000.',
    );
  });
});

describe('portTaken', () => {
  it('names the port and both ways out', () => {
    const error = portTaken({ name: 'kafka', port: 29092 });
    expect(error).toMatchObject({ exitCode: 2 });
    expect(error.message).toMatch(/^Port 29092 \(kafka\) is taken .*--ports auto.*--ports kafka=NUMBER\.$/);
  });
});
