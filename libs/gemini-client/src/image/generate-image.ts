import type { AttemptContext } from '../attempt/attempt-context.js';
import { makeAttempt } from '../attempt/make-attempt.js';
import { GeminiError } from '../errors/gemini-error.js';
import type { ImageAnswer, ImageRequest } from '../generation.js';
import { estimateCostMicros } from '../models/estimate-cost.js';
import type { ImageSize, ModelData } from '../models/model-data.js';
import { offeredSize } from '../models/offered-size.js';
import { pictureTokens } from '../models/picture-tokens.js';
import { applyRemedy } from '../recovery/apply-remedy.js';
import { withHints } from '../recovery/hints.js';
import type { Plan } from '../recovery/plan.js';
import { recover } from '../recovery/recover.js';
import type { Exchange } from '../wire/exchange.js';
import { judgeReply } from '../wire/judge-reply.js';
import type { SafetyThreshold } from '../wire/request-body.js';
import { mostTextTokens, spentUsage, type Tokens } from '../wire/usage.js';
import { imageBody } from './image-body.js';
import { picturesOf, readImageReply } from './read-image-reply.js';

export interface ImageContext extends AttemptContext {
  readonly imageSize: ImageSize;
  readonly safety: SafetyThreshold;
}

/** Tokens beyond the picture itself: a draft picture more than asked for, and a few words. */
const MOST_PICTURES = 2;
const MOST_WORDS = 2_000;

/** A call for one picture: as many attempts as it takes and may take, one picture or one error. */
export function generateImage(context: ImageContext, request: ImageRequest): Promise<ImageAnswer> {
  const { requestId, model, signal, prompt, rewrite } = request;
  const means = { rewrite, hasSchema: false, hasMoreRoom: () => false };
  return recover(context, {
    ...{ requestId, model, kind: 'image', signal },
    planFor: (chosen) => ({
      ...{ model: chosen, prompt, timeoutMs: context.attemptTimeoutMs, hints: [] },
      ...{ schemaLevel: 1, moreRoom: false, seed: undefined },
    }),
    apply: (remedy, plan) => applyRemedy(remedy, plan, means),
    attempt: (plan, number, attemptSignal) => draw(context, request, plan, number, attemptSignal),
  });
}

/** One attempt. */
function draw(
  context: ImageContext,
  request: ImageRequest,
  plan: Plan,
  number: number,
  signal: AbortSignal,
): Promise<ImageAnswer> {
  const { clock, models, gauge, imageSize } = context;
  const { model, timeoutMs } = plan;
  const { requestId, budget, references } = request;
  const pictures = references?.length ?? 0;
  const prompt = withHints(plan.prompt, plan.hints);
  return makeAttempt(context, {
    ...{ number, requestId, model, timeoutMs, signal, budget },
    body: imageBody({ ...request, prompt }, offeredSize(model, imageSize), context.safety),
    promptTokens: gauge.estimate(model.id, prompt.length, pictures),
    estimateMicros: estimateCostMicros({
      model: model.id,
      promptTokens: mostTextTokens(prompt) + gauge.estimate(model.id, 0, pictures),
      outputTokens: MOST_WORDS,
      images: MOST_PICTURES,
      imageSize,
      at: new Date(clock.now()),
      models,
    }),
    read: (exchanged) => read(context, request, model, exchanged),
  });
}

/** Prices the reply, judges how it ended, and takes the last picture. */
function read(
  { clock, models, secrets, imageSize }: ImageContext,
  request: ImageRequest,
  model: ModelData,
  { reply, usage }: Exchange,
): ImageAnswer {
  const judgement = judgeReply(reply, secrets);
  const estimate = (): Tokens => {
    const pictures = judgement.readable ? picturesOf(judgement.parts).length : 0;
    const drawn = pictures * pictureTokens(model, imageSize);
    return {
      promptTokens: mostTextTokens(request.prompt),
      cachedTokens: 0,
      outputTokens: drawn,
      thoughtTokens: 0,
      imageTokens: drawn,
    };
  };
  const spent = spentUsage({ usage, reply, model, models, estimate, on: new Date(clock.now()) });
  if (!judgement.readable) throw new GeminiError(judgement.failure, spent);
  const found = readImageReply(judgement.parts);
  if (!found.ok) throw new GeminiError(found.failure, spent);
  const { bytes, contentType, repairs } = found;
  return { bytes, contentType, usage: { ...spent, repairs: [...spent.repairs, ...repairs] } };
}
