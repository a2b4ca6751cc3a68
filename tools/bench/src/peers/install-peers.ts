import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('../../peers', import.meta.url));
const TARGET = fileURLToPath(new URL('../../../../.cache/bench-peers', import.meta.url));
const LOCK = 'package-lock.json';
const DONE = 'installed.json';

/** Copies the peers' programs into the cache, and installs their packages there unless they are; resolves with the folder. */
export async function installPeers(): Promise<string> {
  await mkdir(TARGET, { recursive: true });
  await cp(SOURCE, TARGET, { recursive: true });
  const wanted = await readFile(join(SOURCE, LOCK), 'utf8');
  const present = await readFile(join(TARGET, DONE), 'utf8').catch(() => '');
  if (wanted !== present) {
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: TARGET });
    await writeFile(join(TARGET, DONE), wanted);
  }
  return TARGET;
}
