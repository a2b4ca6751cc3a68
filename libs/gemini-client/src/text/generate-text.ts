import type { z } from 'zod';

import type { AttemptContext } from '../attempt/attempt-context.js';
import { makeAttempt } from '../attempt/make-attempt.js';
import { type Failure, GeminiError } from '../errors/gemini-error.js';
import { TruncatedAnswer } from '../errors/truncated-answer.js';
import type { TextAnswer, TextRequest } from '../generation.js';
import { priceOf } from '../models/price.js';
import type { ModelData, ThinkingLevel } from '../models/model-data.js';
import { applyRemedy } from '../recovery/apply-remedy.js';
import type { Plan } from '../recovery/plan.js';
import { recover } from '../recovery/recover.js';
import { toResponseSchema } from '../schema/response-schema.js';
import type { ResponseSchema } from '../schema/response-schema-type.js';
import type { SchemaVerdicts } from '../schema/schema-verdicts.js';
import { schemaHash } from '../schema/schema-words.js';
import { UnsupportedSchema } from '../schema/unsupported-schema.js';
import type { Exchange } from '../wire/exchange.js';
import { judgeReply } from '../wire/judge-reply.js';
import type { SafetyThreshold } from '../wire/request-body.js';
import { emptyUsage, mostTextTokens, spentUsage, type Tokens } from '../wire/usage.js';
import { keepLongest } from './keep-longest.js';
import { noteThoughts } from './note-thoughts.js';
import { readTextReply } from './read-text-reply.js';
import { textBody, textCap } from './text-body.js';

export interface TextContext extends AttemptContext {
  readonly thinking: ThinkingLevel;
  readonly safety: SafetyThreshold;
  readonly verdicts: SchemaVerdicts;
}

/** A call for structured text: as many attempts as it takes and may take, one answer or one error. */
export function generateText<S extends z.ZodType>(
  context: TextContext,
  request: TextRequest<S>,
): Promise<TextAnswer<z.output<S>>> {
  const { verdicts, attemptTimeoutMs: timeoutMs, thinking } = context;
  const { requestId, model, signal, prompt, rewrite, maxOutputTokens } = request;
  const schema = schemaOf(request);
  const hash = schemaHash(schema);
  const means = {
    rewrite,
    hasSchema: true,
    hasMoreRoom: (plan: Plan): boolean =>
      textCap({ ...plan, moreRoom: true }, maxOutputTokens, thinking) >
      textCap(plan, maxOutputTokens, thinking),
  };
  return keepLongest(request.onCut ?? 'keep_items', (noteCut) =>
    recover(context, {
      ...{ requestId, model, kind: 'text', signal },
      planFor: (chosen) => ({
        ...{ model: chosen, prompt, timeoutMs, hints: [], moreRoom: false, seed: undefined },
        schemaLevel: verdicts.levelFor(chosen.id, hash),
      }),
      apply: (remedy, plan) => applyRemedy(remedy, plan, means),
      attempt: (plan, number, attemptSignal) =>
        noteCut(ask({ context, request, schema, hash, plan, number, signal: attemptSignal })),
    }),
  );
}

interface Asking<S extends z.ZodType> {
  readonly context: TextContext;
  readonly request: TextRequest<S>;
  readonly schema: ResponseSchema;
  readonly hash: string;
  readonly plan: Plan;
  readonly number: number;
  readonly signal: AbortSignal;
}

/** One attempt. */
async function ask<S extends z.ZodType>(asking: Asking<S>): Promise<TextAnswer<z.output<S>>> {
  const { context, request, schema, hash, plan, number, signal } = asking;
  const { clock, gauge, thinking, verdicts } = context;
  const { model, timeoutMs, schemaLevel } = plan;
  const { requestId, budget, references, maxOutputTokens, system } = request;
  const body = textBody(request, schema, plan, context);
  const config = JSON.stringify(body.generationConfig);
  const characters = system.length + plan.prompt.length + config.length;
  const pictures = references?.length ?? 0;
  return makeAttempt(context, {
    ...{ number, requestId, model, body, timeoutMs, signal, budget },
    promptTokens: gauge.estimate(model.id, characters, pictures),
    estimateMicros: priceOf(
      model,
      {
        promptTokens: mostTextTokens(system, plan.prompt, config) + gauge.estimate(model.id, 0, pictures),
        cachedTokens: 0,
        outputTokens: textCap(plan, maxOutputTokens, thinking),
      },
      new Date(clock.now()),
    ),
    read: (exchanged) => {
      if (exchanged.reply.usageMetadata?.promptTokenCount && pictures === 0)
        gauge.learn(model.id, characters, exchanged.reply.usageMetadata.promptTokenCount);
      verdicts.worked(model.id, hash, schemaLevel);
      noteThoughts(context, plan, exchanged.reply.usageMetadata);
      return read(context, request, model, exchanged);
    },
  });
}

/** Prices the reply, judges how it ended, and only then reads what it says. */
function read<S extends z.ZodType>(
  { clock, models, secrets }: TextContext,
  request: TextRequest<S>,
  model: ModelData,
  { reply, usage }: Exchange,
): TextAnswer<z.output<S>> {
  const judgement = judgeReply(reply, secrets);
  const text = judgement.readable ? judgement.parts.map((part) => part.text ?? '').join('') : '';
  const estimate = (): Tokens => ({
    promptTokens: mostTextTokens(request.system, request.prompt),
    cachedTokens: 0,
    outputTokens: mostTextTokens(text),
    thoughtTokens: 0,
  });
  const spent = spentUsage({ usage, reply, model, models, estimate, on: new Date(clock.now()) });
  if (!judgement.readable) throw new GeminiError(judgement.failure, spent);
  const { meaning } = judgement;
  const { schema, schemaName } = request;
  const found = readTextReply({ schema, schemaName, text, meaning, finishReason: spent.finishReason });
  const used = { ...spent, repairs: [...spent.repairs, ...found.repairs] };
  if (found.ok) return { value: found.value, dropped: found.dropped, usage: used };
  const failure: Failure = { kind: found.kind, detail: found.detail, billing: 'exact' };
  throw meaning === 'cut'
    ? new TruncatedAnswer(failure, used, found.salvage)
    : new GeminiError(failure, used);
}

function schemaOf({ schema, schemaName, requestId, model }: TextRequest<z.ZodType>): ResponseSchema {
  try {
    return toResponseSchema(schema);
  } catch (error) {
    if (!(error instanceof UnsupportedSchema)) throw error;
    const detail = `${schemaName}, ${error.message}`;
    throw new GeminiError(
      { kind: 'unsupported_schema', billing: 'none', detail, cause: error },
      emptyUsage(requestId, model, 0),
    );
  }
}
