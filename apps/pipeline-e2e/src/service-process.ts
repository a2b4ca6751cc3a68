import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { bundleIfNeeded } from '@generia/start';

import { freePort } from './free-port.js';
import { until } from './until.js';

export const SERVICES = [
  'world-orchestrator',
  'character-worker',
  'post-worker',
  'image-worker',
  'progress-api',
] as const;
export type Service = (typeof SERVICES)[number];

const LAST_CHARACTERS = 2_000;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** One service as a process of its own: its sources put together in one file, as they are now. */
export class ServiceProcess {
  readonly service: Service;
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown[]>;
  #log = '';
  #isToEnd = false;

  private constructor(service: Service, main: string, port: number, env: NodeJS.ProcessEnv) {
    this.service = service;
    this.url = `http://127.0.0.1:${port}`;
    this.#child = spawn(process.execPath, ['--enable-source-maps', main], {
      cwd: ROOT,
      env: { ...env, SERVICE_HOST: '127.0.0.1', SERVICE_PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#exited = once(this.#child, 'exit');
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#log += chunk.toString()));
  }

  static async start(service: Service, env: NodeJS.ProcessEnv): Promise<ServiceProcess> {
    const main = await bundleIfNeeded(ROOT, `apps/${service}/src/main.ts`);
    return new ServiceProcess(service, main, await freePort(), env);
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error(`${this.service} was not started.`);
    return this.#child.pid;
  }

  /** Everything that the process has logged. */
  get log(): string {
    return this.#log;
  }

  /** The lines of the log, as they were logged. */
  get lines(): Record<string, unknown>[] {
    return this.#log
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  async get(path: string): Promise<{ readonly status: number; readonly text: string }> {
    const answer = await fetch(this.url + path);
    return { status: answer.status, text: await answer.text() };
  }

  async untilReady(): Promise<void> {
    try {
      await until(`ready ${this.service}`, async () => (await this.get('/ready')).status === 200);
    } catch (error) {
      throw new Error(`${this.service} did not become ready:\n${this.#log}`, { cause: error });
    }
  }

  /** Asks it to stop; resolves with its exit code. */
  async stop(): Promise<number | null> {
    this.#isToEnd = true;
    this.#child.kill('SIGTERM');
    return this.exitCode();
  }

  async kill(): Promise<void> {
    this.#isToEnd = true;
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  /** What it said last, when it has ended although nobody asked it to. */
  get lastWords(): string | null {
    const { exitCode, signalCode } = this.#child;
    const hasEnded = exitCode !== null || signalCode !== null;
    if (this.#isToEnd || !hasEnded) return null;
    return `${this.service} ended with ${String(exitCode ?? signalCode)}: ${this.#log.slice(-LAST_CHARACTERS)}`;
  }

  /** Puts it to sleep as a machine that hangs does: it knows nothing of it. */
  pause(): void {
    this.#child.kill('SIGSTOP');
  }

  /** Wakes it after {@link pause}. */
  resume(): void {
    this.#child.kill('SIGCONT');
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  async exitCode(): Promise<number | null> {
    await this.#exited;
    return this.#child.exitCode;
  }
}
