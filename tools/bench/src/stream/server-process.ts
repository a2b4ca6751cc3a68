import { fork } from 'node:child_process';
import { once } from 'node:events';

import { bundledProgram } from '../processes/bundled-program.js';
import type { Order, Report } from './served-worlds.js';

/** The serving process, as the measuring one sees it. */
export interface ServerProcess {
  readonly url: string;
  publish(worldIds: readonly string[], state: 'in_progress' | 'completed'): void;
  report(): Promise<Report>;
  close(): Promise<void>;
}

/** Starts the HTTP interface in a process of its own, so that its memory and its core are its own. */
export async function startServer(): Promise<ServerProcess> {
  const child = fork(await bundledProgram('tools/bench/src/stream/serve-main.ts'), {
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const tell = (order: Order): void => void child.send(order);
  const [started] = (await once(child, 'message')) as [{ readonly url: string }];
  return {
    url: started.url,
    publish: (worldIds, state) => tell({ kind: 'publish', worldIds, state }),
    async report() {
      const answer = once(child, 'message');
      tell({ kind: 'report' });
      return ((await answer) as [Report])[0];
    },
    async close() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
