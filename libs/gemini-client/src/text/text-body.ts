import type { ModelData, ThinkingLevel } from '../models/model-data.js';
import { outputCap, thinkingFor } from '../models/thinking.js';
import type { ResponseSchema } from '../schema/response-schema-type.js';
import { type GenerateBody, safetySettings, type SafetyThreshold, userTurn } from '../wire/request-body.js';

export interface TextBodyInput {
  readonly system: string;
  readonly prompt: string;
  readonly maxOutputTokens: number;
}

export interface TextBodyOptions {
  readonly thinking: ThinkingLevel;
  readonly safety: SafetyThreshold;
}

/** The body of a call for structured text. */
export function textBody(
  { system, prompt, maxOutputTokens }: TextBodyInput,
  responseSchema: ResponseSchema,
  model: ModelData,
  { thinking, safety }: TextBodyOptions,
): GenerateBody {
  const { config: thinkingConfig } = thinkingFor(model, thinking);
  return {
    contents: userTurn(prompt),
    ...(system === '' ? {} : { systemInstruction: { parts: [{ text: system }] } }),
    generationConfig: {
      responseMimeType: 'application/json',
      responseSchema,
      maxOutputTokens: outputCap(model, maxOutputTokens, thinking),
      ...(thinkingConfig ? { thinkingConfig } : {}),
    },
    safetySettings: safetySettings(safety),
  };
}
