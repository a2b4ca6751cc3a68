import { findModel, priceOf, type Transport, type WireCall, WireFault } from '@generia/gemini-client';
import type { Dice } from '@generia/resilience';

import type { Machine, SimulatedProcess } from '../machine/simulated-process.js';
import { START_MS } from '../machine/start-time.js';
import { textAnswer } from './answers.js';

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
const PRICED_ON = new Date(START_MS);

/** The models: they count and bill each call, and answer after a while, or not, or not well. */
export class Upstream {
  constructor(
    private readonly machine: Machine,
    private readonly watcher: UpstreamWatcher,
  ) {}

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

        const arrive = (sentAtMs: number): void => {
          if (isOver) return;
          if (dice() < faults.busy) return fail(tooMany(Math.ceil(5 * dice())), 5);
          if (dice() < faults.upstreamError)
            return fail({ type: 'http', http: dice() < 0.5 ? 500 : 503, message: 'Internal error.' }, 50);
          if (dice() < faults.cutCall / 2) return fail({ type: 'network', sent: 'no' }, 5);
          const callId = call.requestId.split('.')[0] ?? '';
          const hangs = dice() < faults.hang;
          const isCut = dice() < faults.cutCall / 2;
          const isBad = this.watcher.isPoisoned(callId) || dice() < faults.badAnswer;
          const reply = isBad ? badReply(call, dice) : goodReply(call, kind, dice);
          // Nobody knows whether a call that had no answer is billed.
          const isBilled = !(hangs || isCut) || dice() < 0.5;
          const costMicros = isBilled ? costOf(call, reply) : 0;
          accepted = { callId, kind, process, costMicros, isGood: !(hangs || isCut || isBad), sentAtMs };
          this.watcher.accepted(accepted);
          if (hangs) return;
          const durationMs = (kind === 'llm' ? 3_000 : 6_000) * dice() ** 2 + 100;
          if (isCut) return fail({ type: 'network', sent: 'perhaps' }, durationMs);
          scheduler.after(durationMs, () => end(() => resolve(reply)), process);
        };
        process.connect(CONNECTING_MS * dice(), () => {
          if (isOver) return;
          if (call.maySend?.() === false) return end(() => reject(new WireFault({ type: 'withheld' })));
          const sentAtMs = scheduler.now();
          scheduler.after(2 * dice(), () => arrive(sentAtMs));
        });
      });
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

function tooMany(seconds: number): WireFault['evidence'] {
  const google = 'type.googleapis.com/google.rpc';
  const quotaId = 'GenerateRequestsPerMinutePerProjectPerModel';
  return {
    type: 'http',
    http: 429,
    message: 'Resource has been exhausted.',
    details: [
      { '@type': `${google}.QuotaFailure`, violations: [{ quotaId, quotaValue: '60' }] },
      { '@type': `${google}.RetryInfo`, retryDelay: `${seconds}s` },
    ],
  };
}
