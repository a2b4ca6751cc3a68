import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { bundleIfNeeded } from '@generia/start';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** The command line in a process of its own, which can be killed. */
export interface RunningChild {
  readonly process: ChildProcess;
  /** Resolves with what it printed so far as soon as that contains `text`; rejects when it ends before. */
  printed(text: string): Promise<string>;
  /** Resolves when it has ended. */
  readonly ended: Promise<{
    readonly code: number | null;
    readonly signal: NodeJS.Signals | null;
    readonly stdout: string;
    readonly stderr: string;
  }>;
}

/** Starts the command line, put together as `npm start` does; `env` is added to a clean environment. */
export async function startChild(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningChild> {
  const main = await bundleIfNeeded(root, 'apps/standalone/src/main.ts');
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...words], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  const watchers = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8');
    child[name].on('data', (text: string) => {
      output[name] += text;
      for (const watcher of watchers) watcher();
    });
  }
  const ended = new Promise<Awaited<RunningChild['ended']>>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, ...output }));
  });
  return {
    process: child,
    ended,
    printed: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const all = output.stdout + output.stderr;
          if (!all.includes(text)) return;
          watchers.delete(look);
          resolve(all);
        };
        watchers.add(look);
        look();
        ended.then(
          (end) => reject(new Error(`It ended without printing "${text}": ${end.stdout}${end.stderr}`)),
          reject,
        );
      }),
  };
}
