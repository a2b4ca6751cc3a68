import { findModel, priceOf, type Transport, type WireCall, WireFault } from '@generia/gemini-client';
import { ModelledUpstream } from '@generia/gemini-client/testing';
import { type Clock, type Dice, seededDice } from '@generia/resilience';

import type { Machine, SimulatedProcess } from '../machine/simulated-process.js';
import { START_MS } from '../machine/start-time.js';
import { textAnswer } from './answers.js';
import type { Scenario } from './scenario.js';

/** A call that has left its process. */
export interface SentCall {
  readonly model: string;
  readonly process: SimulatedProcess;
  readonly atMs: number;
}

/** A call that came too soon. */
export interface RefusedCall extends SentCall {
  /** What it was told: how long to wait, and how many may come. */
  readonly delayMs: number;
  readonly perMinute: number;
}

/** A call that the models took on, and what they bill for it. */
export interface AcceptedCall {
  /** The id of the call; its repeats have the same. */
  readonly callId: string;
  readonly kind: 'llm' | 'image';
  readonly process: SimulatedProcess;
  readonly costMicros: number;
  /** Whether its answer is of use. */
  readonly isGood: boolean;
  /** When it left its process. */
  readonly sentAtMs: number;
}

export interface UpstreamWatcher {
  sent(call: SentCall): void;
  refused(call: RefusedCall): void;
  /** Before it is answered. */
  accepted(call: AcceptedCall): void;
  /** Its answer, or whatever came instead, has left. */
  ended(call: AcceptedCall): void;
  /** Whether every answer to this call is to be of no use. */
  isPoisoned(callId: string): boolean;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x31]).toString('base64');
const PICTURE_TOKENS = 1_120;
const CONNECTING_MS = 40;
const BUSY_PER_MINUTE = 60;
const PRICED_ON = new Date(START_MS);

/** The models: they count and bill each call, and answer after a while, or not, or not well. */
export class Upstream {
  readonly #seed: number;
  readonly #perMinute: number | undefined;
  readonly #gates = new Map<string, ModelledUpstream>();

  constructor(
    private readonly machine: Machine,
    private readonly watcher: UpstreamWatcher,
    { seed, requestsPerMinute }: Pick<Scenario, 'seed' | 'requestsPerMinute'>,
  ) {
    this.#seed = seed;
    this.#perMinute = requestsPerMinute;
  }

  /** The way of a process to the models. */
  transportOf(process: SimulatedProcess): Transport {
    return (call) =>
      new Promise((resolve, reject) => {
        const { scheduler, dice, faults, trace } = this.machine;
        if (process.isGone) return;
        const kind = call.body.generationConfig.responseModalities ? 'image' : 'llm';
        trace.note(scheduler.now(), process.name, `calls ${call.model}`);
        let isOver = false;
        let accepted: AcceptedCall | undefined;
        const end = (tell: () => void): void => {
          if (isOver) return;
          isOver = true;
          call.signal.removeEventListener('abort', onAbort);
          if (accepted) this.watcher.ended(accepted);
          tell();
        };
        const onAbort = (): void => end(() => reject(call.signal.reason as Error));
        call.signal.addEventListener('abort', onAbort, { once: true });
        process.onGone(() => end(() => undefined));
        const fail = (evidence: WireFault['evidence'], afterMs: number): void =>
          void scheduler.after(afterMs, () => end(() => reject(new WireFault(evidence))), process);

        const refuse = (seconds: number, perMinute: number): void => {
          const { model } = call;
          const atMs = scheduler.now();
          this.watcher.refused({ model, process, atMs, delayMs: 1_000 * seconds, perMinute });
          fail(tooMany(seconds, perMinute), 5);
        };
        const arrive = (sentAtMs: number): void => {
          if (isOver) return;
          const busySeconds = dice() < faults.busy ? Math.ceil(5 * dice()) : 0;
          if (busySeconds > 0) return refuse(busySeconds, BUSY_PER_MINUTE);
          const tooSoon = this.#gateOf(call.model)?.ask(0);
          if (tooSoon) return refuse(Math.ceil(tooSoon.delayMs / 1_000), tooSoon.limitPerMinute);
          if (dice() < faults.upstreamError)
            return fail({ type: 'http', http: dice() < 0.5 ? 500 : 503, message: 'Internal error.' }, 50);
          if (dice() < faults.cutCall / 2) return fail({ type: 'network', sent: 'no' }, 5);
          const callId = call.requestId.split('.')[0] ?? '';
          const hangs = dice() < faults.hang;
          const isCut = dice() < faults.cutCall / 2;
          const isBad = this.watcher.isPoisoned(callId) || dice() < faults.badAnswer;
          // Of the call alone: what others do at the same time changes neither the answer nor its time.
          const ownDice = seededDice('call', this.#seed, call.requestId);
          const reply = isBad ? badReply(call, ownDice) : goodReply(call, kind, ownDice);
          // Nobody knows whether a call that had no answer is billed.
          const isBilled = !(hangs || isCut) || dice() < 0.5;
          const costMicros = isBilled ? costOf(call, reply) : 0;
          accepted = { callId, kind, process, costMicros, isGood: !(hangs || isCut || isBad), sentAtMs };
          this.watcher.accepted(accepted);
          if (hangs) return;
          const durationMs = (kind === 'llm' ? 3_000 : 6_000) * ownDice() ** 2 + 100;
          if (isCut) return fail({ type: 'network', sent: 'perhaps' }, durationMs);
          scheduler.after(durationMs, () => end(() => resolve(reply)), process);
        };
        process.connect(CONNECTING_MS * dice(), () => {
          if (isOver) return;
          if (call.maySend?.() === false) return end(() => reject(new WireFault({ type: 'withheld' })));
          const sentAtMs = scheduler.now();
          this.watcher.sent({ model: call.model, process, atMs: sentAtMs });
          scheduler.after(2 * dice(), () => arrive(sentAtMs));
        });
      });
  }

  /** Who counts the calls of a model; undefined when all of them may come. */
  #gateOf(model: string): ModelledUpstream | undefined {
    if (this.#perMinute === undefined) return undefined;
    const { scheduler } = this.machine;
    const clock: Clock = {
      now: () => scheduler.now(),
      sleep: () => Promise.reject(new Error('It never waits.')),
    };
    const limits = { requestsPerMinute: this.#perMinute, tokensPerMinute: Infinity };
    const gate = this.#gates.get(model) ?? new ModelledUpstream(clock, 'sliding_window', limits);
    this.#gates.set(model, gate);
    return gate;
  }
}

type Reply = ReturnType<typeof replyOf>;

function goodReply(call: WireCall, kind: 'llm' | 'image', dice: Dice): Reply {
  if (kind === 'image')
    return replyOf(call, [{ inlineData: { mimeType: 'image/png', data: PNG } }], PICTURE_TOKENS, 'STOP');
  const text = JSON.stringify(textAnswer(call, dice));
  return replyOf(call, [{ text }], Math.ceil(text.length / 4), 'STOP');
}

function badReply(call: WireCall, dice: Dice): Reply {
  const luck = dice();
  if (luck < 0.3) return replyOf(call, [{ text: 'I would rather tell you about my day.' }], 9, 'STOP');
  if (luck < 0.6) return replyOf(call, [{ text: '{"unasked": true}' }], 4, 'STOP');
  if (luck < 0.8) return replyOf(call, [{ text: '{"posts": [' }], 300, 'MAX_TOKENS');
  return replyOf(call, [], 0, 'STOP');
}

function replyOf(
  { model, body }: WireCall,
  parts: readonly object[],
  outputTokens: number,
  finishReason: string,
) {
  const promptTokens = Math.ceil(JSON.stringify([body.contents, body.systemInstruction]).length / 5);
  return {
    candidates: [{ content: { parts }, finishReason }],
    usageMetadata: { promptTokenCount: promptTokens, candidatesTokenCount: outputTokens },
    modelVersion: model,
  };
}

function costOf({ model, body }: WireCall, { usageMetadata }: Reply): number {
  const { promptTokenCount: promptTokens, candidatesTokenCount: outputTokens } = usageMetadata;
  const draws = body.generationConfig.responseModalities !== undefined;
  const tokens = { promptTokens, cachedTokens: 0, outputTokens, imageTokens: draws ? outputTokens : 0 };
  return priceOf(findModel(model, draws ? 'image' : 'text'), tokens, PRICED_ON);
}

function tooMany(seconds: number, perMinute: number): WireFault['evidence'] {
  const google = 'type.googleapis.com/google.rpc';
  const quotaId = 'GenerateRequestsPerMinutePerProjectPerModel';
  return {
    type: 'http',
    http: 429,
    message: 'Resource has been exhausted.',
    details: [
      { '@type': `${google}.QuotaFailure`, violations: [{ quotaId, quotaValue: String(perMinute) }] },
      { '@type': `${google}.RetryInfo`, retryDelay: `${seconds}s` },
    ],
  };
}
