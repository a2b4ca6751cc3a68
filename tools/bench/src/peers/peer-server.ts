import { spawn } from 'node:child_process';

/** The server that a peer keeps its state in. */
export interface PeerServer {
  readonly pid: number;
  /** How the peer's program finds it. */
  readonly addresses: Readonly<Record<string, string | number>>;
  close(): Promise<void>;
}

export interface ServerProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Whom it runs as; absent: as we do. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** What it prints when it takes connections. */
  readonly readyText: string;
  readonly stopSignal: NodeJS.Signals;
}

/** Starts a server; resolves when it takes connections. @throws an Error with its own words when it ends before */
export async function startServerProgram(
  { command, args, env, cwd, user, readyText, stopSignal }: ServerProgram,
  addresses: PeerServer['addresses'],
): Promise<PeerServer> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
    ...user,
  });
  let output = '';
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', () => resolve(output.slice(-500)));
  });
  await new Promise<void>((resolve, reject) => {
    const look = (part: Buffer): void => {
      output = (output + part.toString()).slice(-10_000);
      if (output.includes(readyText)) resolve();
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    void ended.then((words) => reject(new Error(`${command} did not start: ${words}`)));
  });
  return {
    pid: child.pid ?? 0,
    addresses,
    async close() {
      child.kill(stopSignal);
      await ended;
    },
  };
}
