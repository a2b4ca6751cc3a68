import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';

/** A directory of its own, in memory where there is such a place: tests about calls need not wait for a disk. */
export async function memoryDirectory(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'generia-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
