import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { openEmbeddedStore } from './open-embedded-store.js';

interface Thing {
  readonly _id: string;
  readonly kind: string;
  readonly rank: number;
}

function start(fixture: string, directory: string) {
  const path = new URL(`./fixtures/${fixture}`, import.meta.url).pathname;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=@generia/source', path, directory],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return { child, lines: createInterface({ input: child.stdout }) };
}

describe('A process that uses the store', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'embedded-crash-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  it('may be killed at any moment: everything that was acknowledged is there, and the store opens at once', async () => {
    const acknowledged = new Set<string>();
    for (const enough of [20, 200]) {
      const { child, lines } = start('writer.mjs', directory);
      const gone = once(child, 'close');
      for await (const id of lines) {
        acknowledged.add(id);
        if (acknowledged.size >= enough) child.kill('SIGKILL');
      }
      await gone;
      const store = await openEmbeddedStore({ directory });
      const things = await store.collection<Thing>({
        name: 'things',
        indexes: [{ name: 'kind', keys: [['kind', 1], ['rank', 1]] }], // prettier-ignore
      });
      const done = new Set((await things.find({ kind: 'done' })).map(({ _id }) => _id));
      expect([...acknowledged].filter((id) => !done.has(id))).toEqual([]);
      expect(await things.count({ kind: { $in: ['new', 'done'] } })).toBe(await things.count({}));
      await store.close();
    }
  });

  it('ends by itself after closing, and leaves no lock', async () => {
    const { child, lines } = start('opens-and-closes.mjs', directory);
    const printed: string[] = [];
    lines.on('line', (line) => printed.push(line));
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(printed).toEqual(['true']);
    expect((await readdir(directory)).sort()).toEqual(['data.mdb', 'lock.mdb']);
  });
});
