import { resolve } from 'node:path';

import type { WorldStatus } from '@generia/contracts';
import { estimateCosts } from '@generia/progress-http';
import { loadPrompts } from '@generia/prompts';
import type { Clock, Dice } from '@generia/resilience';
import { asErrorForPeople } from '@generia/service-host';
import { createLogger, type Environment, Shutdown, ShutdownRequested } from '@generia/service-runtime';

import { startStandalone, type StandaloneApp } from './app.js';
import { parseArguments } from './arguments.js';
import { chooseWorlds, type RunTarget } from './choose-worlds.js';
import { readConfig } from './config.js';
import { estimateText } from './estimate.js';
import { appendingTo } from './file-log.js';
import { createProgressView, type ProgressView } from './progress-view.js';
import { runSummary } from './run-summary.js';
import { helpText } from './terminal/flags.js';
import { type WatchedEnd, type WatchedWorld, watchWorld } from './watch-world.js';

/** A stream of the process, as far as it is needed here. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface RunSurroundings {
  readonly argv: readonly string[];
  readonly env: Environment;
  /** Where a relative `--data` starts. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly clock: Clock;
  readonly dice: Dice;
  /** Fires when the process is asked to stop. */
  readonly signal: AbortSignal;
}

const CLOSE_GRACE_MS = 35_000;

/**
 * Runs the one-process edition from the command line to the exit code: 0 completed, 1 failed, 2 wrong use, 130 or 143
 * when it was interrupted before `--once` was done.
 *
 * @throws an error for people (message, remedy, exit code) for everything that a person can mend
 */
export async function run(surroundings: RunSurroundings): Promise<number> {
  const { argv, env, cwd, stdout, stderr, clock, dice, signal } = surroundings;
  const args = parseArguments(argv, env);
  if (args.help) {
    stdout.write(`${helpText()}\n`);
    return 0;
  }
  const config = readConfig(env);
  if (args.estimate) {
    const asked = { prompt: args.prompt ?? '', users: args.users, posts: args.posts };
    const foreseen = estimateCosts(asked, await loadPrompts(), config, new Date(clock.now()));
    const { duration_seconds, ...summary } = foreseen;
    void duration_seconds;
    stdout.write(`${args.json ? JSON.stringify(summary) : estimateText(summary)}\n`);
    return 0;
  }
  const dataDirectory = resolve(cwd, args.dataDirectory);
  const logFile = resolve(dataDirectory, 'generia.log');
  const log = createLogger({
    name: 'standalone',
    level: config.LOG_LEVEL,
    to: appendingTo(logFile, (words) => stderr.write(words)),
  });
  const shutdown = new Shutdown({ graceMs: CLOSE_GRACE_MS, log, clock });
  const people = args.json ? stderr : stdout;
  const view = createProgressView({
    stream: people,
    isTerminal: people.isTTY ?? false,
    columns: () => people.columns,
    env,
    now: () => clock.now(),
  });
  try {
    const app = await startStandalone({
      config,
      args: { ...args, dataDirectory },
      clock,
      dice,
      log,
      shutdown,
    });
    return await runTarget(app);
  } catch (error) {
    if (!(error instanceof ShutdownRequested)) throw asErrorForPeople(error);
    people.write('Stopping. Whatever is unfinished goes on at the next start.\n');
    if (!args.once) return 0;
    return error.signalName === 'SIGINT' ? 130 : 143;
  } finally {
    await shutdown.close();
  }

  async function runTarget(app: StandaloneApp): Promise<number> {
    const { desk } = app;
    view.note(`Texts and pictures come from ${app.gemini}.`);
    if (!args.once) view.note(`Open ${app.url} to make worlds, watch them grow and read them.`);
    const target = chooseWorlds(args, await desk.listUnfinished(), await desk.newestWorldId());
    const worlds = await begin(target, app, view);
    if (target.kind === 'resume')
      for (const { worldId } of worlds) await desk.tryAgain(worldId, config.WORLD_COST_LIMIT_USD);
    const startedAt = clock.now();
    let code = 0;
    for (const world of worlds) {
      const end = await watchWorld(world, { feed: app.feed, desk, view }, signal);
      if (end.status.status !== 'completed') code = 1;
      const durationMs = target.kind === 'finished' ? null : clock.now() - startedAt;
      tell(end, durationMs, app, world === worlds.at(-1));
    }
    if (args.once) return code;
    people.write('Everything is done. Ctrl-C stops this process; the worlds stay.\n');
    return await untilStopped(signal);
  }

  function tell(
    { status, name, waitsFor }: WatchedEnd,
    durationMs: number | null,
    app: StandaloneApp,
    last: boolean,
  ): void {
    const lookNext = [
      ...(args.once ? [] : [`${app.url}/worlds/${status.world_id}`]),
      dataDirectory,
      ...(logged(status) ? [logFile] : []),
    ];
    if (last) view.end({ status, name, waitsFor, durationMs, lookNext });
    else view.note(`${name} is ${status.status}.`);
    if (args.json && last)
      stdout.write(`${JSON.stringify(runSummary(status, { name, durationMs: durationMs ?? 0 }))}\n`);
  }
}

/** Starts or finds the worlds of this run, and says in a line which they are. */
async function begin(
  target: RunTarget,
  app: StandaloneApp,
  view: ProgressView,
): Promise<readonly WatchedWorld[]> {
  switch (target.kind) {
    case 'new': {
      const { prompt, users, posts } = target.request;
      const worldId = await app.desk.submit(target.request);
      const what = target.demo ? 'A demo world' : 'A new world';
      view.note(`${what} (${worldId}) with ${users} characters and ${posts} posts: ${shorten(prompt)}`);
      return [{ worldId, title: shorten(prompt) }];
    }
    case 'resume': {
      const worlds = target.worlds.map(({ worldId, prompt }) => ({ worldId, title: shorten(prompt) }));
      view.note(`Going on with what is unfinished: ${worlds.map(({ title }) => title).join('; ')}`);
      return worlds;
    }
    case 'finished':
      view.note('Nothing is unfinished. Ask for a new world with --prompt "your idea".');
      return [{ worldId: target.worldId, title: target.worldId }];
  }
}

function shorten(prompt: string): string {
  const line = prompt.replace(/\s+/g, ' ');
  return line.length <= 100 ? line : `${line.slice(0, 99)}…`;
}

function logged(status: WorldStatus): boolean {
  return status.tasks_failed > 0 || status.status === 'failed';
}

function untilStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
