import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPT = fileURLToPath(new URL('../../stack/src/stack.mjs', import.meta.url));
const run = promisify(execFile);

/** Servers for one run, on free ports; they end with this process even when it is killed. */
export interface OwnStack {
  /** By which clients find them, and by which they can be stopped and started. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Starts Kafka, a MongoDB wire server and MinIO. */
export async function openOwnStack(): Promise<OwnStack> {
  const folder = await mkdtemp(join(tmpdir(), 'generia-chaos-'));
  const stack = (...words: string[]) => run(process.execPath, [SCRIPT, ...words, '--state', folder]);
  const close = async (): Promise<void> => {
    await stack('down', '--wipe');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await stack('up', '--ports', 'auto', '--owner', String(process.pid));
    const { stdout } = await stack('env', '--json');
    const addresses = JSON.parse(stdout) as Record<string, string>;
    return { env: { ...addresses, GENERIA_STACK_STATE: folder }, close };
  } catch (error) {
    await close();
    throw error;
  }
}
