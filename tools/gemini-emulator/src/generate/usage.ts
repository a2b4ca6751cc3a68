import type { ModelCard } from '../models/model-table.js';
import type { GenerateRequest } from '../request/read-generate-request.js';
import { countTextTokens } from '../tokens/count-text-tokens.js';

/** What one reference picture in the contents counts. */
const inlineImageTokens = 258;

/** Text and schema tokens, and picture tokens, of a request. */
export interface PromptTokens {
  readonly text: number;
  readonly image: number;
}

export function countPrompt(request: GenerateRequest): PromptTokens {
  const schema = request.config.responseSchema ?? request.config.responseJsonSchema;
  const schemaTokens = schema === undefined ? 0 : countTextTokens(JSON.stringify(schema));
  return {
    text: countTextTokens(request.system) + countTextTokens(request.prompt) + schemaTokens,
    image: request.inlineImages * inlineImageTokens,
  };
}

/** `promptTokensDetails` of a usage, one entry a modality that occurs. */
export function promptDetails(tokens: PromptTokens): object[] {
  const text = { modality: 'TEXT', tokenCount: tokens.text };
  return tokens.image === 0 ? [text] : [text, { modality: 'IMAGE', tokenCount: tokens.image }];
}

/** How much longer a model thinks than it answers, by level. */
const thoughtShare: Readonly<Record<string, number>> = { minimal: 0, low: 0, medium: 0.4, high: 1.2 };

/** The tokens that the model thinks before an answer of that length. */
export function countThoughts(request: GenerateRequest, model: ModelCard, answerTokens: number): number {
  if (request.config.thinkingConfig?.thinkingBudget === 0) return 0;
  const level = request.config.thinkingConfig?.thinkingLevel?.toLowerCase() ?? model.defaultThinkingLevel;
  return Math.round(answerTokens * (thoughtShare[level] ?? 0));
}
