import { type Clock, type Dice, type Log, raceAbort, Semaphore } from '@generia/resilience';

import { GeminiError } from '../errors/gemini-error.js';
import { decideTooMany } from '../errors/too-many-rules.js';
import type { CallUsage } from '../generation.js';
import { emptyUsage } from '../wire/usage.js';
import { admit, isUnlimited } from './admit.js';
import { corrected, granted } from './grant.js';
import { afterSuccess, LESSONS, pauseAccount, resumeAccount } from './learn.js';
import { ACCOUNT } from './limit-state.js';
import type { LimitStore } from './limit-store.js';
import { ratePerMinute } from './pace.js';

export interface ModelLimiterOptions {
  readonly model: string;
  readonly store: LimitStore;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  /** How many calls of this process may be under way at a time, waiting ones included. */
  readonly concurrency: number;
  /** Who would have to wait longer is turned away with a free error that says when to come back. */
  readonly patienceMs: number;
}

export interface LimitedCall {
  readonly requestId: string;
  /** Of the prompt, estimated. */
  readonly tokens: number;
  readonly signal: AbortSignal;
}

/** What others have found out is looked up again when it is older than this. */
const FRESH_MS = 1_000;
/** The same for whoever is about to go. */
const VERY_FRESH_MS = 250;

/**
 * Lets calls to one model through at the pace that the vendor bears: as many at a time as this process may make, and as
 * many a minute (requests, and tokens of prompts) as all processes together may, which is found out from its refusals.
 */
export class ModelLimiter {
  readonly #options: ModelLimiterOptions;
  readonly #slots: Semaphore;
  /** One after the other, so that the first to come is the first to go. */
  readonly #turn = new Semaphore(1);
  /** Let through without asking for a place, and not yet told to the others. */
  #untold = { calls: 0, tokens: 0, toldAtMs: 0 };

  constructor(options: ModelLimiterOptions) {
    this.#options = options;
    this.#slots = new Semaphore(options.concurrency);
  }

  /**
   * Runs `work` when its turn has come, and learns from how it ends.
   *
   * @throws GeminiError that is free, without running `work`, when the wait would be too long; and what `work` throws
   */
  async run<T extends { readonly usage: CallUsage }>(work: () => Promise<T>, call: LimitedCall): Promise<T> {
    const patientUntilMs = this.#options.store.now() + this.#options.patienceMs;
    return this.#slots.run(async () => {
      const turn = this.#turn.run(() => this.#wait(call, patientUntilMs), call.signal);
      await raceAbort(turn, call.signal);
      const startedAtMs = this.#options.store.now();
      try {
        const result = await work();
        await unlessGone(call.signal, this.#learnFromSuccess(call, startedAtMs, result.usage), undefined);
        return result;
      } catch (error) {
        throw await unlessGone(call.signal, this.#learnFromFailure(call, startedAtMs, error), error);
      }
    }, call.signal);
  }

  async #wait({ requestId, tokens, signal }: LimitedCall, patientUntilMs: number): Promise<void> {
    const { model, store, clock } = this.#options;
    const turnAway = (kind: 'spend_limit' | 'quota_day' | 'exhausted' | 'rate_limit', retryAfterMs: number) =>
      new GeminiError({ kind, retryAfterMs, billing: 'none' }, emptyUsage(requestId, model, 0));
    for (;;) {
      signal.throwIfAborted();
      const account = await store.read(ACCOUNT, FRESH_MS);
      const pausedMs = account.frozenUntilMs - store.now();
      if (pausedMs > 0) throw turnAway('spend_limit', Math.ceil(pausedMs));
      if (await this.#passesFreely(tokens)) return;
      const admission = await this.#takePlace(tokens, patientUntilMs);
      if ('turnedAway' in admission) throw turnAway(admission.turnedAway, admission.retryAfterMs);
      const waitMs = admission.startAtMs - store.now();
      if (waitMs <= 0) return;
      await clock.sleep(waitMs, signal);
      // Somebody may have been refused meanwhile; then this place in the row is given back.
      const { frozenUntilMs, exhaustedUntilMs } = await store.read(model, VERY_FRESH_MS);
      if (Math.max(frozenUntilMs, exhaustedUntilMs) <= store.now()) return;
      await this.#giveBackPlace(tokens);
    }
  }

  /** While nobody has ever been refused, calls go at once and are told to the others once in a while. */
  async #passesFreely(tokens: number): Promise<boolean> {
    const { model, store } = this.#options;
    const now = store.now();
    if (!isUnlimited(await store.read(model, FRESH_MS))) return false;
    this.#untold.calls += 1;
    this.#untold.tokens += tokens;
    if (now - this.#untold.toldAtMs >= FRESH_MS) await this.#tell();
    return true;
  }

  async #tell(): Promise<void> {
    const { model, store } = this.#options;
    const { calls, tokens } = this.#untold;
    this.#untold = { calls: 0, tokens: 0, toldAtMs: store.now() };
    if (calls === 0) return;
    await store.update(model, (state, nowMs) => ({
      result: undefined,
      state: {
        ...state,
        requests: granted(state.requests, calls, nowMs, false),
        tokens: granted(state.tokens, tokens, nowMs, false),
      },
    }));
  }

  #takePlace(tokens: number, patientUntilMs: number) {
    const { model, store } = this.#options;
    return store.update(model, (state, nowMs) => admit(state, nowMs, { tokens, patientUntilMs }));
  }

  async #giveBackPlace(tokens: number): Promise<void> {
    const { model, store } = this.#options;
    await store.update(model, (state, nowMs) => ({
      result: undefined,
      state: {
        ...state,
        requests: corrected(state.requests, -1, nowMs),
        tokens: corrected(state.tokens, -tokens, nowMs),
      },
    }));
  }

  async #learnFromSuccess({ tokens }: LimitedCall, startedAtMs: number, usage: CallUsage): Promise<void> {
    const { model, store } = this.#options;
    const tokensMore = usage.promptTokens === 0 ? 0 : usage.promptTokens - tokens;
    await store.update(model, (state, nowMs) => ({
      result: undefined,
      state: afterSuccess(state, { nowMs, tokensMore }),
    }));
    await store.update(ACCOUNT, (account) => ({
      result: undefined,
      state: resumeAccount(account, startedAtMs),
    }));
  }

  /** @returns the error to go on with: a 429 means more to somebody who remembers the last one. */
  async #learnFromFailure(call: LimitedCall, startedAtMs: number, error: unknown): Promise<unknown> {
    if (!(error instanceof GeminiError)) return error;
    const facts = error.tooMany;
    if (!facts) {
      if (error.billing === 'exact') await this.#learnFromSuccess(call, startedAtMs, error.usage);
      return error;
    }
    const { model, store, dice, log } = this.#options;
    await this.#tell();
    const roll = dice();
    const { verdict, before, after } = await store.update(model, (state, nowMs) => {
      const decided = decideTooMany(facts, { nowMs, obeyedDayQuotaId: state.obeyedDayQuotaId });
      const refused = { nowMs, startedAtMs, tokens: call.tokens, facts, verdict: decided, roll };
      const next = LESSONS[decided.kind](state, refused);
      return { state: next, result: { verdict: decided, before: state, after: next } };
    });
    if (after.requests.cutAtMs !== before.requests.cutAtMs || after.tokens.cutAtMs !== before.tokens.cutAtMs)
      log.info(
        {
          model,
          requestsPerMinute: [ratePerMinute(before.requests), ratePerMinute(after.requests)],
          tokensPerMinute: [ratePerMinute(before.tokens), ratePerMinute(after.tokens)],
          delayMs: facts.delayMs,
        },
        'Gemini asks for a slower pace.',
      );
    if (verdict.kind !== 'spend_limit')
      return error.with({ kind: verdict.kind, retryAfterMs: verdict.retryAfterMs });
    const paused = await store.update(ACCOUNT, (account, nowMs) => {
      const state = pauseAccount(account, nowMs, startedAtMs);
      return { state, result: state.frozenUntilMs - nowMs };
    });
    log.warn({ pausedMs: paused }, 'Gemini refuses calls without naming a quota; all calls are paused.');
    return error.with({ kind: 'spend_limit', retryAfterMs: Math.max(0, paused) });
  }
}

/** What becomes of `work`; or `instead`, at once, when its caller has gone and does not wait for the shared limits. */
function unlessGone<T>(signal: AbortSignal, work: Promise<T>, instead: T): Promise<T> {
  return raceAbort(work, signal).catch((thrown: unknown) => {
    if (!signal.aborted) throw thrown;
    return instead;
  });
}
