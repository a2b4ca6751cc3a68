import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('../../../stack/src/stack.mjs', import.meta.url));

type ServerPids = Readonly<Record<'mongo' | 'kafka' | 'minio', number>>;

/** The processes of the stack's servers. @throws an Error when one of them does not run */
export async function serverPids(): Promise<ServerPids> {
  const { stdout } = await run(process.execPath, [SCRIPT, 'status', '--json']);
  const { servers } = JSON.parse(stdout) as { servers: readonly { name: string; pid?: number }[] };
  const pidOf = (name: string): number => {
    const pid = servers.find((server) => server.name === name)?.pid;
    if (pid === undefined) throw new Error(`The server ${name} of the stack does not run.`);
    return pid;
  };
  return { mongo: pidOf('mongo'), kafka: pidOf('kafka'), minio: pidOf('minio') };
}
