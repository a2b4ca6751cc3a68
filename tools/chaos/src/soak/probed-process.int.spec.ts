import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { until } from '@generia/pipeline-e2e';

import { NodeProgram } from './node-program.js';
import { probe, PROBE_OPTIONS } from './probed-process.js';

const PROGRAM = `
  const kept = [];
  const timer = setInterval(() => undefined, 60_000);
  process.on('SIGWINCH', () => kept.push(Buffer.alloc(32 * 1_048_576, 1)));
  process.on('SIGTERM', () => clearInterval(timer));
  console.log('ready');
`;

describe('a probed process', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'generia-probe-'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('tells what it keeps, and ends by itself in spite of the probe', async () => {
    const file = join(directory, 'program.mjs');
    await writeFile(file, PROGRAM);
    const program = new NodeProgram('program', [file], { NODE_OPTIONS: PROBE_OPTIONS });
    await until('start', async () => program.log.includes('ready'));

    const before = await probe(program);
    expect(before.resources).toMatchObject({ Timeout: 1 });
    expect(before.ownBytes).toBeLessThanOrEqual(before.rssBytes);
    program.signal('SIGWINCH');
    const grown = await until('growth', async () => {
      const now = await probe(program);
      return now.heapBytes - before.heapBytes > 30 * 1_048_576 && now;
    });
    expect(grown.ownBytes).toBeGreaterThan(before.ownBytes);
    expect(await program.stop()).toBe(0);
  });
});
