import { type ChildProcess, fork } from 'node:child_process';

/** A worker of a peer, in a process that can be killed. */
export interface PeerWorker {
  readonly pid: number;
  /**
   * Makes the worlds, or goes on with them; resolves with the milliseconds when all are done, rejects when it ends before.
   * With `roots` only these.
   */
  run(roots?: readonly string[]): Promise<number>;
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface WorkerProgram {
  readonly path: string;
  readonly args: readonly string[];
  /** For Node itself. */
  readonly nodeArgs?: readonly string[];
}

/** A worker that takes longer is stuck. */
const TIMEOUT_MS = 300_000;

type Said = { readonly said: 'ready' } | { readonly said: 'done'; readonly ms: number };

/** Starts one; resolves when it is ready. @throws an Error with its own words when it ends before */
export async function startPeerWorker({ path, args, nodeArgs = [] }: WorkerProgram): Promise<PeerWorker> {
  const child = fork(path, args, {
    execArgv: [...nodeArgs],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A line for every task would be a cost of its own.
    env: { ...process.env, NODE_ENV: 'production', RESTATE_LOGGING: 'ERROR' },
  });
  let complaint = '';
  child.stderr?.on('data', (part: Buffer) => (complaint = (complaint + part.toString()).slice(-2_000)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const saying = <T>(read: (said: Said) => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        reject(new Error(`${path} said nothing for ${TIMEOUT_MS / 1_000} s: ${complaint.trim()}`));
      }, TIMEOUT_MS);
      child.on('message', function listen(said: Said) {
        const answer = read(said);
        if (answer === undefined) return;
        child.off('message', listen);
        clearTimeout(timer);
        resolve(answer);
      });
      void ended.then(() => {
        clearTimeout(timer);
        reject(new Error(`${path} ended: ${complaint.trim()}`));
      });
    });
  await saying(({ said }) => said === 'ready' || undefined);
  return {
    pid: child.pid ?? 0,
    run(roots) {
      const done = saying((said) => (said.said === 'done' ? said.ms : undefined));
      child.send({ said: 'run', roots });
      return done;
    },
    kill: () => end(child, ended, () => child.kill('SIGKILL')),
    close: () => end(child, ended, () => child.disconnect()),
  };
}

async function end(child: ChildProcess, ended: Promise<void>, how: () => void): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) how();
  await ended;
}
