import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { SCHEMATHESIS_VERSION } from './schemathesis-words.js';

const execute = promisify(execFile);

/** Schemathesis cannot be had on this machine; the message says why, and what to do. */
export class NotAvailableError extends Error {
  override readonly name = 'NotAvailableError';
}

/**
 * The program `schemathesis`, installed when it is not there yet, in a Python environment of its own.
 *
 * @param folder where it is kept; an installation that was cut off is made anew
 * @throws {NotAvailableError} when there is no Python, or it cannot install it
 */
export async function installSchemathesis(
  folder: string,
  { python = 'python3', tell }: { readonly python?: string; readonly tell: (line: string) => void },
): Promise<string> {
  const environment = join(folder, SCHEMATHESIS_VERSION);
  const finished = join(environment, 'finished');
  const program = join(environment, 'bin', 'schemathesis');
  if (existsSync(finished)) return program;
  tell(`installing Schemathesis ${SCHEMATHESIS_VERSION}, once`);
  await rm(environment, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await orNotAvailable(
    execute(python, ['-m', 'venv', environment]),
    'Python cannot make an environment. Install Python 3.10 or newer (on Debian: apt-get install python3-venv).',
  );
  await orNotAvailable(
    execute(join(environment, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', `schemathesis==${SCHEMATHESIS_VERSION}`]), // prettier-ignore
    'pip cannot install Schemathesis. Check that PyPI can be reached, and that Python is 3.10 or newer.',
  );
  await writeFile(finished, '');
  return program;
}

async function orNotAvailable(work: Promise<unknown>, message: string): Promise<void> {
  try {
    await work;
  } catch (error) {
    const lines = (error as { readonly message: string }).message.trim().split('\n');
    throw new NotAvailableError(`${message} (${lines.at(-1) ?? ''})`, { cause: error });
  }
}
