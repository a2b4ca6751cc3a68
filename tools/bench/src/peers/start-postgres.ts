import { execFile } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { freePort } from '@generia/pipeline-e2e';

import { type PeerServer, startServerProgram } from './peer-server.js';

const run = promisify(execFile);
/** Where Debian keeps the programs of each version. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** Postgres as it comes, with a cluster of its own: it syncs every commit. */
export async function startPostgres(): Promise<PeerServer> {
  const programs = await programsFolder();
  // Not in the folder of the run, which may be closed to the user that it runs as.
  const data = await mkdtemp(join(tmpdir(), 'generia-postgres-'));
  const user = await otherUser();
  if (user) await chown(data, user.uid, user.gid);
  const initdb = ['-D', data, '--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C'];
  await run(join(programs, 'initdb'), initdb, { cwd: data, ...user });
  const port = await freePort();
  const server = await startServerProgram(
    {
      command: join(programs, 'postgres'),
      args: ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data],
      cwd: data,
      ...(user ? { user } : {}),
      readyText: 'ready to accept connections',
      stopSignal: 'SIGINT',
    },
    { databaseUrl: `postgresql://postgres@127.0.0.1:${port}/peers` },
  );
  return {
    ...server,
    async close() {
      await server.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function programsFolder(): Promise<string> {
  const versions = await readdir(DEBIAN_FOLDER);
  const newest = versions.toSorted((a, b) => Number(a) - Number(b)).at(-1);
  if (newest === undefined) throw new Error(`${DEBIAN_FOLDER} is empty.`);
  return join(DEBIAN_FOLDER, newest, 'bin');
}

/** Postgres refuses to run as root: then its package's own user runs it. */
async function otherUser(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = async (flag: string): Promise<number> => Number((await run('id', [flag, 'postgres'])).stdout);
  return { uid: await idOf('-u'), gid: await idOf('-g') };
}
