import { fileURLToPath } from 'node:url';

import { StatusFeed } from '@generia/progress';
import {
  createProgressHttp,
  createWorldsBackend,
  estimateCosts,
  intakeSettings,
} from '@generia/progress-http';
import { loadPrompts } from '@generia/prompts';
import type { Clock, Dice, Log } from '@generia/resilience';
import { connectGeneration } from '@generia/service-host';
import { listenOn, type Shutdown } from '@generia/service-runtime';

import type { StandaloneArguments } from './arguments.js';
import { chooseGemini } from './choose-gemini.js';
import type { StandaloneConfig } from './config.js';
import { openEmbeddedParts } from './open-embedded-parts.js';
import { startServices } from './start-services.js';
import { createWorldsDesk, type WorldsDesk } from './worlds-desk.js';

export interface StandaloneOptions {
  readonly config: StandaloneConfig;
  readonly args: Pick<StandaloneArguments, 'dataDirectory' | 'port' | 'seed'>;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  /** Everything that is opened is registered here. */
  readonly shutdown: Shutdown;
}

/** The five services, running in this process. */
export interface StandaloneApp {
  /** Where the status of the worlds is served. */
  readonly url: string;
  /** Who writes and draws, for a person. */
  readonly gemini: string;
  readonly desk: WorldsDesk;
  readonly feed: StatusFeed;
}

const HOST = '127.0.0.1';
/** The page as it was built, when it was. */
const PAGE_DIRECTORY = fileURLToPath(new URL('../../web/dist', import.meta.url));
/** Longer than a call to a model takes, so that none is paid for twice; a second Ctrl-C ends it at once. */
const GRACE_MS = 30_000;

/**
 * Opens the embedded parts, listens, and starts the services. What can be refused (the directory, the port) is refused
 * before anything is written.
 */
export async function startStandalone(options: StandaloneOptions): Promise<StandaloneApp> {
  const { config, args, clock, dice, log, shutdown } = options;
  const parts = await openEmbeddedParts(args.dataDirectory, shutdown);

  const feed = new StatusFeed({
    statuses: parts.repositories.worldStatuses,
    bus: parts.bus,
    groupId: 'progress-api',
    log,
  });
  await feed.start();
  shutdown.add('status feed', () => feed.stop());
  const prompts = await loadPrompts();
  const now = () => new Date(clock.now());
  const backend = createWorldsBackend({
    ...{ ...parts, feed, now },
    estimate: ({ prompt, characters_count: users, posts_count: posts }) =>
      estimateCosts({ prompt, users, posts }, prompts, config, now()),
    intake: intakeSettings(config),
  });
  const http = createProgressHttp({
    backend: () => backend,
    isReady: () => Promise.resolve({ ready: true }),
    pageDirectory: PAGE_DIRECTORY,
    security: { onlyByLocalNames: true },
    now,
  });
  const address = await listenOn(http, { host: HOST, port: args.port });
  shutdown.add('HTTP server', () => http.close());

  const gemini = await chooseGemini(config, args.seed ?? 0);
  shutdown.add('Gemini emulator', () => gemini.close());
  const { generation, models } = await connectGeneration(
    { ...config, GEMINI_API_KEY: gemini.apiKey, GEMINI_BASE_URL: gemini.baseUrl },
    { clock, dice, log, limits: parts.repositories.modelLimits },
  );
  await startServices({
    parts,
    generation,
    prompts,
    models,
    limits: {
      tasks: config.MAX_CONCURRENT_TASKS,
      llmRequests: config.MAX_CONCURRENT_LLM_REQUESTS,
      imageRequests: config.MAX_CONCURRENT_IMAGE_REQUESTS,
    },
    costLimitMicros: config.WORLD_COST_LIMIT_USD,
    timeLimitMinutes: config.WORLD_TIME_LIMIT_MINUTES,
    dayLimitMicros: config.DAY_COST_LIMIT_USD,
    clock,
    dice,
    log,
    shutdown,
    graceMs: GRACE_MS,
    longWaitMinutes: config.LONG_WAIT_MINUTES,
  });
  const desk = createWorldsDesk(parts, now);
  return { url: address.url, gemini: gemini.description, desk, feed };
}
