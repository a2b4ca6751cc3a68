import { type ChildProcess, spawn } from 'node:child_process';

import { bundleIfNeeded } from '@generia/start';

import { root } from './browser.js';

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Ends the process at once, as a crash would. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  readonly dataDirectory: string;
  readonly geminiUrl: string;
  /** 0: any free one. */
  readonly port: number;
}

/** Starts what `npm start` starts, in a process of its own, with a small world at the beginning. */
export async function startServer({ dataDirectory, geminiUrl, port }: ServerOptions): Promise<RunningServer> {
  const words = ['--data', dataDirectory, '--port', String(port), '--users', '2', '--posts', '3'];
  const main = await bundleIfNeeded(root, 'apps/standalone/src/main.ts');
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...words], {
    env: { PATH: process.env.PATH ?? '', GEMINI_BASE_URL: geminiUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await firstAddress(child);
  return {
    url,
    port: Number(new URL(url).port),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The address that the server prints when it listens. */
function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (text: string): void => {
      output += text;
      const [, address] = /^Open (http:\S+) /m.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    };
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('close', () => reject(new Error(`The server ended before it listened: ${output}`)));
  });
}
