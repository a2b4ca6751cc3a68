import type { z } from 'zod';

import { type Failure, GeminiError } from '../errors/gemini-error.js';
import type { TextAnswer, TextRequest } from '../generation.js';
import { estimateCostMicros } from '../models/estimate-cost.js';
import { findModel } from '../models/find-model.js';
import type { ModelData, ThinkingLevel } from '../models/model-data.js';
import { outputCap } from '../models/thinking.js';
import type { ResponseSchema } from '../schema/response-schema-type.js';
import { toResponseSchema } from '../schema/response-schema.js';
import { UnsupportedSchema } from '../schema/unsupported-schema.js';
import { exchange, type ExchangeContext } from '../wire/exchange.js';
import { judgeReply } from '../wire/judge-reply.js';
import type { GenerateBody, SafetyThreshold } from '../wire/request-body.js';
import { emptyUsage, estimateTextTokens, mostTextTokens, spentUsage, type Tokens } from '../wire/usage.js';
import { withBudget } from '../wire/with-budget.js';
import { readTextReply } from './read-text-reply.js';
import { textBody } from './text-body.js';

export interface TextContext extends ExchangeContext {
  readonly models: readonly ModelData[];
  readonly thinking: ThinkingLevel;
  readonly safety: SafetyThreshold;
}

/** One call for structured text, with money that was set aside for it. */
export async function generateText<S extends z.ZodType>(
  context: TextContext,
  request: TextRequest<S>,
): Promise<TextAnswer<z.output<S>>> {
  const { clock, models, thinking } = context;
  const model = findModel(request.model, 'text', models);
  const body = textBody(request, schemaOf(request), model, context);
  const estimateMicros = estimateCostMicros({
    model: request.model,
    promptTokens: mostTextTokens(request.system, request.prompt, JSON.stringify(body.generationConfig)),
    outputTokens: outputCap(model, request.maxOutputTokens, thinking),
    at: new Date(clock.now()),
    models,
  });
  const attempt = { number: 1, model: request.model, estimateMicros };
  return withBudget(request.budget, attempt, () => askOnce(context, request, model, body));
}

/** Asks, prices the answer, judges how it ended, and reads it. */
async function askOnce<S extends z.ZodType>(
  context: TextContext,
  request: TextRequest<S>,
  model: ModelData,
  body: GenerateBody,
): Promise<TextAnswer<z.output<S>>> {
  const { clock, models, secrets } = context;
  const { reply, usage } = await exchange(context, { ...request, body });
  const judgement = judgeReply(reply, secrets);
  const text = judgement.readable ? judgement.parts.map((part) => part.text ?? '').join('') : '';
  const estimate = estimateOf(request, text);
  const spent = spentUsage({ usage, reply, model, models, estimate, on: new Date(clock.now()) });
  const fail = (failure: Failure, repairs: readonly string[] = []): GeminiError =>
    new GeminiError(failure, { ...spent, repairs: [...spent.repairs, ...repairs] });
  if (!judgement.readable) throw fail(judgement.failure);
  const { meaning } = judgement;
  const read = readTextReply({ ...request, text, meaning, finishReason: spent.finishReason });
  if (!read.ok) throw fail({ kind: read.kind, detail: read.detail, billing: 'exact' }, read.repairs);
  return {
    value: read.value,
    dropped: read.dropped,
    usage: { ...spent, repairs: [...spent.repairs, ...read.repairs] },
  };
}

function estimateOf({ system, prompt }: TextRequest<z.ZodType>, text: string): Tokens {
  return {
    promptTokens: estimateTextTokens(system, prompt),
    cachedTokens: 0,
    outputTokens: estimateTextTokens(text),
    thoughtTokens: 0,
  };
}

function schemaOf({ schema, schemaName, requestId, model }: TextRequest<z.ZodType>): ResponseSchema {
  try {
    return toResponseSchema(schema);
  } catch (error) {
    if (!(error instanceof UnsupportedSchema)) throw error;
    throw new GeminiError(
      {
        kind: 'unsupported_schema',
        billing: 'none',
        detail: `${schemaName}, ${error.message}`,
        cause: error,
      },
      emptyUsage(requestId, model, 0),
    );
  }
}
