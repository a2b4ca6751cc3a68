import type { ReferenceImage, Sampling } from '../generation.js';
import type { ThinkingLevel } from '../models/model-data.js';
import { samplingFor } from '../models/sampling.js';
import { outputCap, thinkingFor } from '../models/thinking.js';
import { withHints } from '../recovery/hints.js';
import type { Plan } from '../recovery/plan.js';
import type { ResponseSchema } from '../schema/response-schema-type.js';
import { schemaPrompt, schemaWords } from '../schema/schema-words.js';
import { type GenerateBody, safetySettings, type SafetyThreshold, userTurn } from '../wire/request-body.js';

export interface TextBodyInput {
  readonly system: string;
  readonly maxOutputTokens: number;
  readonly sampling?: Sampling | undefined;
  readonly references?: readonly ReferenceImage[] | undefined;
}

export interface TextBodyOptions {
  readonly thinking: ThinkingLevel;
  readonly safety: SafetyThreshold;
}

/** The body of an attempt at structured text. */
export function textBody(
  { system, maxOutputTokens, sampling, references }: TextBodyInput,
  schema: ResponseSchema,
  plan: Plan,
  { thinking, safety }: TextBodyOptions,
): GenerateBody {
  const { model, schemaLevel, seed } = plan;
  const { config: thinkingConfig } = thinkingFor(model, levelOf(plan, thinking));
  const prompt = withHints(plan.prompt, plan.hints);
  return {
    contents: userTurn(schemaLevel === 3 ? `${prompt}\n\n${schemaPrompt(schema)}` : prompt, references),
    ...(system === '' ? {} : { systemInstruction: { parts: [{ text: system }] } }),
    generationConfig: {
      responseMimeType: 'application/json',
      ...schemaWords(schema, schemaLevel, model.schemaDialect),
      maxOutputTokens: textCap(plan, maxOutputTokens, thinking),
      ...(thinkingConfig ? { thinkingConfig } : {}),
      ...samplingFor(model, sampling),
      ...(seed === undefined ? {} : { seed }),
    },
    safetySettings: safetySettings(safety),
  };
}

/** The output tokens that an attempt may use, thoughts included. */
export function textCap(
  plan: Pick<Plan, 'model' | 'moreRoom'>,
  answerTokens: number,
  thinking: ThinkingLevel,
): number {
  const cap = outputCap(plan.model, answerTokens, thinking);
  return plan.moreRoom ? Math.min(plan.model.maxOutputTokens, cap * 2) : cap;
}

/** When room is short, the thoughts make way for the answer. */
export function levelOf({ moreRoom }: Pick<Plan, 'moreRoom'>, thinking: ThinkingLevel): ThinkingLevel {
  return moreRoom ? 'minimal' : thinking;
}
