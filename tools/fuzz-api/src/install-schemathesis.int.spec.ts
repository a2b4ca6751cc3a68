import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { installSchemathesis, NotAvailableError } from './install-schemathesis.js';

let folder: string;
const told: string[] = [];
const tell = (line: string): void => void told.push(line);

beforeEach(async () => {
  told.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'generia-fuzz-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A stand-in for Python: makes an environment whose own Python ends with `pip`'s exit code. */
async function standInPython(pipExitCode: number): Promise<string> {
  const path = join(folder, 'python');
  const inner = `#!/bin/sh\\necho asked >> "${join(folder, 'pip-calls')}"\\nexit ${pipExitCode}\\n`;
  await writeFile(
    path,
    `#!/bin/sh\nmkdir -p "$3/bin"\nprintf '${inner}' > "$3/bin/python"\nchmod +x "$3/bin/python"\n`,
  );
  await chmod(path, 0o755);
  return path;
}

describe('the installation of Schemathesis', () => {
  it('happens once', async () => {
    const python = await standInPython(0);
    const cache = join(folder, 'cache');
    const program = await installSchemathesis(cache, { python, tell });
    expect(program.startsWith(cache)).toBe(true);
    expect(await installSchemathesis(cache, { python: '/nowhere', tell })).toBe(program);
    expect(told).toHaveLength(1);
  });

  it('that was cut off is made anew', async () => {
    const cache = join(folder, 'cache');
    const broken = await standInPython(1);
    await expect(installSchemathesis(cache, { python: broken, tell })).rejects.toThrow('pip cannot install');
    await installSchemathesis(cache, { python: await standInPython(0), tell });
    expect(await readdir(cache)).toHaveLength(1);
    expect(told).toHaveLength(2);
  });

  it('says what is missing on a machine without Python', async () => {
    const work = installSchemathesis(join(folder, 'cache'), { python: join(folder, 'none'), tell });
    await expect(work).rejects.toThrow(NotAvailableError);
    await expect(work).rejects.toThrow('Install Python 3.10 or newer');
  });
});
