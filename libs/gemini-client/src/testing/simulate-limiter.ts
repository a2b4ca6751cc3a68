import { setMaxListeners } from 'node:events';

import { type Clock, type Log, seededDice, silentLog } from '@generia/resilience';
import { VirtualClock } from '@generia/resilience/testing';

import { classifyHttp } from '../errors/classify-http.js';
import { GeminiError } from '../errors/gemini-error.js';
import type { CallUsage } from '../generation.js';
import type { KnownLimits } from '../limits/limit-state.js';
import { createLimitStore } from '../limits/limit-store.js';
import { ModelLimiter } from '../limits/model-limiter.js';
import type { SharedLimits } from '../limits/shared-limits.js';
import { emptyUsage } from '../wire/usage.js';
import { createMemorySharedLimits } from './memory-shared-limits.js';
import {
  type MinuteKind,
  ModelledUpstream,
  type UpstreamLimits,
  type UpstreamRefusal,
} from './modelled-upstream.js';

export interface LimiterScenario {
  /** The upstream's true limits. */
  readonly requestsPerMinute: number;
  /** Of prompts; there is no such limit by default. */
  readonly tokensPerMinute?: number | undefined;
  readonly minute: MinuteKind;
  /** Of one prompt; each call has between half and one and a half of it. 1,000 by default. */
  readonly promptTokens?: number | undefined;
  /** How many processes share the key; 1 by default. */
  readonly processes?: number | undefined;
  /** How much the clock of each process is ahead of the one before it; 0 by default. */
  readonly clockSkewMs?: number | undefined;
  /** Of the store that they share; 4 ms by default. */
  readonly storeLatencyMs?: number | undefined;
  /** Whether a refusal says when to come back, and what the limit is; both by default. */
  readonly tellsDelay?: boolean | undefined;
  readonly tellsLimit?: boolean | undefined;
  /** What the operator has set; nothing by default. */
  readonly known?: KnownLimits | undefined;
  /** Until the measuring begins, and how long it lasts; 3 and 10 minutes by default. */
  readonly warmUpMs?: number | undefined;
  readonly measureMs?: number | undefined;
  readonly seed?: number | undefined;
  /** Where the limiter tells of its cuts. */
  readonly log?: Log | undefined;
}

export interface LimiterReport {
  /** What was let through in the steady state, as a share of what the upstream would have let through. */
  readonly goodput: number;
  /** The share of all calls that were answered with a 429 in the steady state. */
  readonly refusedShare: number;
  /** The same before the steady state. */
  readonly warmUpRefusedShare: number;
  /** How long after the limits doubled 90 % of the new limit were let through; null when it took more than two minutes. */
  readonly recoverySeconds: number | null;
  /** How many calls the store took and gave per simulated second, all processes together. */
  readonly storeOperationsPerSecond: number;
}

const MODEL = 'modelled';
const LATENCY_MS = 2_000;
const REFUSAL_LATENCY_MS = 80;
const AFTER_DOUBLING_MS = 120_000;
const RECOVERED = 0.9;

/** Runs the limiter on virtual time against an upstream that keeps its limits to the letter, with more work than fits. */
export async function simulateLimiter(scenario: LimiterScenario): Promise<LimiterReport> {
  const {
    warmUpMs = 180_000,
    measureMs = 600_000,
    promptTokens = 1_000,
    tokensPerMinute = Infinity,
  } = scenario;
  const limits = { requestsPerMinute: scenario.requestsPerMinute, tokensPerMinute };
  const clock = new VirtualClock();
  const upstream = new ModelledUpstream(clock, scenario.minute, limits);
  const shared = createMemorySharedLimits(clock, { latencyMs: scenario.storeLatencyMs ?? 4 });
  const log: CallLog = { passedAtMs: [], refusedAtMs: [] };
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const startMs = clock.now();
  const perMinute = callsPerMinute(limits, promptTokens);
  const work = startWork({
    scenario,
    clock,
    upstream,
    shared,
    log,
    promptTokens,
    perMinute,
    signal: stop.signal,
  });

  await clock.advance(warmUpMs);
  const steadyMs = clock.now();
  await clock.advance(measureMs);
  const doubledMs = clock.now();
  upstream.setLimits({
    requestsPerMinute: limits.requestsPerMinute * 2,
    tokensPerMinute: limits.tokensPerMinute * 2,
  });
  await clock.advance(AFTER_DOUBLING_MS);
  stop.abort(new Error('The simulation is over.'));
  await clock.runUntil(work);

  const passed = within(log.passedAtMs, steadyMs, doubledMs);
  const refused = within(log.refusedAtMs, steadyMs, doubledMs);
  const warmUp = [
    within(log.passedAtMs, startMs, steadyMs),
    within(log.refusedAtMs, startMs, steadyMs),
  ] as const;
  const { loads, saves, conflicts } = shared.counts;
  return {
    goodput: passed / (perMinute * (measureMs / 60_000)),
    refusedShare: refused / Math.max(1, passed + refused),
    warmUpRefusedShare: warmUp[1] / Math.max(1, warmUp[0] + warmUp[1]),
    recoverySeconds: recoverySeconds(log.passedAtMs, doubledMs, perMinute * 2),
    storeOperationsPerSecond: (loads + saves + conflicts) / ((clock.now() - startMs) / 1_000),
  };
}

interface CallLog {
  readonly passedAtMs: number[];
  readonly refusedAtMs: number[];
}

interface Work {
  readonly scenario: LimiterScenario;
  readonly clock: Clock;
  readonly upstream: ModelledUpstream;
  readonly shared: SharedLimits;
  readonly log: CallLog;
  readonly promptTokens: number;
  readonly perMinute: number;
  readonly signal: AbortSignal;
}

/** In each process, more callers than the doubled limit can keep busy, each with one call after the other. */
async function startWork(work: Work): Promise<void> {
  const { scenario, perMinute } = work;
  const { processes = 1, clockSkewMs = 0 } = scenario;
  const callers = Math.ceil(((perMinute / 60) * 2 * (LATENCY_MS / 1_000) * 2 + 8) / processes);
  await Promise.all(
    Array.from({ length: processes }, (_, process) => {
      const limiter = limiterOf(work, skewed(work.clock, process * clockSkewMs), `${process}`);
      return Promise.all(
        Array.from({ length: callers }, (_unused, caller) =>
          keepCalling(work, limiter, `${process}.${caller}`),
        ),
      );
    }),
  );
}

function limiterOf({ scenario, shared }: Work, clock: Clock, name: string): ModelLimiter {
  const store = createLimitStore({ shared, clock, log: silentLog, known: () => scenario.known ?? {} });
  return new ModelLimiter({
    ...{
      model: MODEL,
      store,
      clock,
      log: scenario.log ?? silentLog,
      concurrency: 10_000,
      patienceMs: 3_600_000,
    },
    dice: seededDice('limiter', scenario.seed ?? 1, name),
  });
}

async function keepCalling(work: Work, limiter: ModelLimiter, name: string): Promise<void> {
  const { scenario, promptTokens, signal, clock } = work;
  const dice = seededDice('caller', scenario.seed ?? 1, name);
  // Not all in the same moment.
  await clock.sleep(dice() * LATENCY_MS, signal).catch(stopped(signal));
  while (!signal.aborted) {
    const tokens = Math.round(promptTokens * (0.5 + dice()));
    await limiter
      .run(() => call(work, tokens, dice), { requestId: name, tokens: promptTokens, signal })
      .catch((error: unknown) => (error instanceof GeminiError ? undefined : stopped(signal)(error)));
  }
}

function stopped(signal: AbortSignal): (error: unknown) => void {
  return (error) => {
    if (!signal.aborted) throw error;
  };
}

async function call(work: Work, tokens: number, dice: () => number): Promise<{ readonly usage: CallUsage }> {
  const { scenario, clock, upstream, log, signal } = work;
  // The way there takes a little time, and not always the same.
  await clock.sleep(10 + dice() * 40, signal);
  const refusal = upstream.ask(tokens);
  const usage = { ...emptyUsage('simulated', MODEL, 0), promptTokens: tokens, attempts: 1 };
  if (refusal) {
    log.refusedAtMs.push(clock.now());
    await clock.sleep(REFUSAL_LATENCY_MS, signal);
    throw refusalError(refusal, scenario, usage, clock.now());
  }
  log.passedAtMs.push(clock.now());
  await clock.sleep(LATENCY_MS * (0.5 + dice()), signal);
  return { usage };
}

/** In the vendor's words, so that all of the way from the reply to the pace is simulated. */
function refusalError(
  { unit, limitPerMinute, delayMs }: UpstreamRefusal,
  { tellsDelay = true, tellsLimit = true }: LimiterScenario,
  usage: CallUsage,
  nowMs: number,
): GeminiError {
  const quotaId = `Generate${unit === 'requests' ? 'Requests' : 'ContentInputTokens'}PerMinutePerProjectPerModel`;
  const type = 'type.googleapis.com/google.rpc.';
  const violation = { quotaId, ...(tellsLimit ? { quotaValue: String(limitPerMinute) } : {}) };
  const details = [
    { '@type': `${type}QuotaFailure`, violations: [violation] },
    ...(tellsDelay ? [{ '@type': `${type}RetryInfo`, retryDelay: `${delayMs / 1_000}s` }] : []),
  ];
  const evidence = { http: 429, message: 'You exceeded your current quota.', details };
  return new GeminiError(classifyHttp(evidence, nowMs, []), usage);
}

/** What both limits allow together, in calls. */
function callsPerMinute(
  { requestsPerMinute, tokensPerMinute }: UpstreamLimits,
  promptTokens: number,
): number {
  return Math.min(requestsPerMinute, tokensPerMinute / promptTokens);
}

/** The first moment at which the calls of the last seconds came at 90 % of the new limit. */
function recoverySeconds(passedAtMs: readonly number[], doubledMs: number, perMinute: number): number | null {
  const spanMs = Math.max(5_000, (20 / perMinute) * 60_000);
  const enough = RECOVERED * perMinute * (spanMs / 60_000);
  for (let atMs = doubledMs + 1_000; atMs <= doubledMs + AFTER_DOUBLING_MS; atMs += 1_000) {
    if (within(passedAtMs, atMs - spanMs, atMs) >= enough) return (atMs - doubledMs) / 1_000;
  }
  return null;
}

function within(momentsMs: readonly number[], fromMs: number, toMs: number): number {
  return momentsMs.filter((atMs) => atMs >= fromMs && atMs < toMs).length;
}

/** A process whose clock is ahead. */
function skewed(clock: Clock, aheadMs: number): Clock {
  return { now: () => clock.now() + aheadMs, sleep: (durationMs, signal) => clock.sleep(durationMs, signal) };
}
