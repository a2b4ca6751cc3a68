import { GeminiError } from '../errors/gemini-error.js';
import type { ImageAnswer, ImageRequest } from '../generation.js';
import { estimateCostMicros } from '../models/estimate-cost.js';
import { findModel } from '../models/find-model.js';
import type { ImageSize, ModelData } from '../models/model-data.js';
import { exchange, type ExchangeContext } from '../wire/exchange.js';
import { judgeReply } from '../wire/judge-reply.js';
import { type GenerateBody, safetySettings, type SafetyThreshold, userTurn } from '../wire/request-body.js';
import { estimateTextTokens, mostTextTokens, spentUsage } from '../wire/usage.js';
import { withBudget } from '../wire/with-budget.js';
import { offeredSize } from '../models/offered-size.js';
import { picturesOf, readImageReply } from './read-image-reply.js';

export interface ImageContext extends ExchangeContext {
  readonly models: readonly ModelData[];
  readonly imageSize: ImageSize;
  readonly safety: SafetyThreshold;
}

/** Tokens beyond the picture itself: a draft picture more than asked for, and a few words. */
const MOST_PICTURES = 2;
const MOST_WORDS = 2_000;

/** One call for one picture, with money that was set aside for it. */
export async function generateImage(context: ImageContext, request: ImageRequest): Promise<ImageAnswer> {
  const { clock, models, imageSize } = context;
  const estimateMicros = estimateCostMicros({
    model: request.model,
    promptTokens: mostTextTokens(request.prompt),
    outputTokens: MOST_WORDS,
    images: MOST_PICTURES,
    imageSize,
    at: new Date(clock.now()),
    models,
  });
  const attempt = { number: 1, model: request.model, estimateMicros };
  return withBudget(request.budget, attempt, () => drawOnce(context, request));
}

/** Asks, prices the answer, judges how it ended, and takes the last picture. */
async function drawOnce(context: ImageContext, request: ImageRequest): Promise<ImageAnswer> {
  const { clock, models, secrets, safety } = context;
  const model = findModel(request.model, 'image', models);
  const imageSize = offeredSize(model, context.imageSize);
  const { reply, usage } = await exchange(context, {
    ...request,
    body: imageBody(request, imageSize, safety),
  });
  const judgement = judgeReply(reply, secrets);
  const pictureTokens = judgement.readable
    ? picturesOf(judgement.parts).length * (model.imageTokens?.[imageSize] ?? 0)
    : 0;
  const estimate = {
    promptTokens: estimateTextTokens(request.prompt),
    cachedTokens: 0,
    outputTokens: pictureTokens,
    thoughtTokens: 0,
    imageTokens: pictureTokens,
  };
  const spent = spentUsage({ usage, reply, model, models, estimate, on: new Date(clock.now()) });
  if (!judgement.readable) throw new GeminiError(judgement.failure, spent);
  const read = readImageReply(judgement.parts);
  if (!read.ok) throw new GeminiError(read.failure, spent);
  const { bytes, contentType, repairs } = read;
  return { bytes, contentType, usage: { ...spent, repairs: [...spent.repairs, ...repairs] } };
}

/** The body of a call for a picture. Picture models take neither a schema nor a word about thinking. */
export function imageBody(
  { prompt, aspectRatio }: Pick<ImageRequest, 'prompt' | 'aspectRatio'>,
  imageSize: ImageSize,
  safety: SafetyThreshold,
): GenerateBody {
  return {
    contents: userTurn(prompt),
    generationConfig: { responseModalities: ['IMAGE'], imageConfig: { aspectRatio, imageSize } },
    safetySettings: safetySettings(safety),
  };
}
