import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('../../../stack/src/stack.mjs', import.meta.url));

/** The process of the stack's MongoDB server. @throws an Error when it does not run */
export async function mongoPid(): Promise<number> {
  const { stdout } = await run(process.execPath, [SCRIPT, 'status', '--json']);
  const { servers } = JSON.parse(stdout) as { servers: readonly { name: string; pid?: number }[] };
  const pid = servers.find(({ name }) => name === 'mongo')?.pid;
  if (pid === undefined) throw new Error('The MongoDB server of the stack does not run.');
  return pid;
}
