import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A fixture that runs in a process of its own; what it prints, line by line. */
export class FixtureProcess {
  readonly lines: string[] = [];
  readonly errors: string[] = [];
  readonly gone: Promise<unknown[]>;
  readonly #child: ChildProcess;
  readonly #waiting = new Set<() => void>();

  constructor(fixture: string, ...words: string[]) {
    const path = fileURLToPath(new URL(`./fixtures/${fixture}.ts`, import.meta.url));
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--conditions=@generia/source', path, ...words],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#child = child;
    this.gone = once(child, 'close');
    createInterface({ input: child.stderr }).on('line', (line) => this.errors.push(line));
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.lines.push(line);
      for (const check of [...this.#waiting]) check();
    });
  }

  /** Resolves when the lines so far satisfy the condition. */
  until(condition: (lines: readonly string[]) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (!condition(this.lines)) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.gone;
  }
}
