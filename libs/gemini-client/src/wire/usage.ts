import type { CallUsage } from '../generation.js';
import { billedModel } from '../models/find-model.js';
import type { ModelData } from '../models/model-data.js';
import { priceOf } from '../models/price.js';
import { finishReasonOf } from './judge-reply.js';
import type { GenerateReply, UsageMetadata } from './reply.js';

export type Tokens = Pick<
  CallUsage,
  'promptTokens' | 'cachedTokens' | 'outputTokens' | 'thoughtTokens' | 'imageTokens'
>;

/** The usage of a call of which nothing has come back. */
export function emptyUsage(requestId: string, model: string, durationMs: number): CallUsage {
  return {
    requestId,
    model,
    servedModel: null,
    promptTokens: 0,
    cachedTokens: 0,
    outputTokens: 0,
    thoughtTokens: 0,
    costMicros: 0,
    durationMs,
    finishReason: null,
    repairs: [],
    attempts: 0,
  };
}

export interface Spending {
  readonly usage: CallUsage;
  readonly reply: GenerateReply;
  readonly model: ModelData;
  readonly models: readonly ModelData[];
  /** The day whose price holds. */
  readonly on: Date;
  /** Asked when the reply counts nothing; the usage then says `usage_estimated` among its repairs. */
  readonly estimate: () => Tokens;
}

/** Adds to a usage what the reply says was used, and what that costs. */
export function spentUsage({ usage, reply, model, models, on, estimate }: Spending): CallUsage {
  const tokens = reply.usageMetadata ? tokensOf(reply.usageMetadata, model.kind) : estimate();
  return {
    ...usage,
    ...tokens,
    costMicros: priceOf(billedModel(model, usage.servedModel, models), tokens, on),
    finishReason: finishReasonOf(reply),
    repairs: reply.usageMetadata ? usage.repairs : [...usage.repairs, 'usage_estimated'],
  };
}

/**
 * The billed counters of a reply. Thoughts are billed as output and are not part of `candidatesTokenCount`; any counter
 * can be missing, and the output is then told from the total. What a picture model gives counts as picture, which is the
 * dearer reading, unless the reply tells text and pictures apart.
 */
export function tokensOf(meta: UsageMetadata, kind: ModelData['kind']): Tokens {
  const promptTokens = (meta.promptTokenCount ?? 0) + (meta.toolUsePromptTokenCount ?? 0);
  const thoughtTokens = meta.thoughtsTokenCount ?? 0;
  const candidateTokens =
    meta.candidatesTokenCount ?? Math.max(0, (meta.totalTokenCount ?? 0) - promptTokens - thoughtTokens);
  const counted = (meta.candidatesTokensDetails ?? []).filter(({ modality }) => modality === 'IMAGE');
  const imageTokens =
    counted.length > 0
      ? Math.min(
          candidateTokens,
          counted.reduce((sum, { tokenCount }) => sum + (tokenCount ?? 0), 0),
        )
      : candidateTokens;
  return {
    promptTokens,
    cachedTokens: Math.min(promptTokens, meta.cachedContentTokenCount ?? 0),
    outputTokens: candidateTokens + thoughtTokens,
    thoughtTokens,
    ...(kind === 'image' ? { imageTokens } : {}),
  };
}

/** A rough count for text: four characters make a token. */
export function estimateTextTokens(...texts: readonly string[]): number {
  return Math.ceil(texts.reduce((sum, { length }) => sum + length, 0) / 4);
}

/**
 * More tokens than the texts can have, for money that is set aside before a call: by the bytes of UTF-8, because scripts
 * with more bytes to a letter have more tokens to a letter too.
 */
export function mostTextTokens(...texts: readonly string[]): number {
  return Math.ceil(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 2.5);
}
