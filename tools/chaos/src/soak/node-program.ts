import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { type ProbedProcess, stopped } from './probed-process.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** A program of this repository, from its sources, in a process of its own. */
export class NodeProgram implements ProbedProcess {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;
  #log = '';

  constructor(name: string, words: readonly string[], env: Readonly<Record<string, string>>) {
    this.name = name;
    const args = ['--conditions=@generia/source', '--import', 'tsx', ...words];
    this.#child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#exited = once(this.#child, 'exit');
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#log += chunk.toString()));
  }

  get log(): string {
    return this.#log;
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  stop(): Promise<number | null> {
    const end = async (): Promise<number | null> => {
      this.#child.kill('SIGTERM');
      await this.#exited;
      return this.#child.exitCode;
    };
    return stopped(end, () => this.#child.kill('SIGKILL'));
  }
}
