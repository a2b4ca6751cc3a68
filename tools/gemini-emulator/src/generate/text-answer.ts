import type { ModelCard } from '../models/model-table.js';
import type { GenerateRequest } from '../request/read-generate-request.js';
import { countTextTokens, cutToTokens } from '../tokens/count-text-tokens.js';
import type { GenerateAnswer } from './answer.js';
import { countPrompt, countThoughts, promptDetails } from './usage.js';

/**
 * Wraps a text as Gemini answers it. Thoughts and text share `maxOutputTokens`: what does not fit is cut off, and the
 * answer ends with MAX_TOKENS.
 */
export function textAnswer(
  request: GenerateRequest,
  model: ModelCard,
  text: string,
  responseId: string,
): GenerateAnswer {
  const prompt = countPrompt(request);
  const room = request.config.maxOutputTokens ?? model.outputTokenLimit;
  const whole = countTextTokens(text);
  const thoughts = Math.min(room, countThoughts(request, model, whole));
  const isCut = thoughts + whole > room;
  const shown = isCut ? cutToTokens(text, room - thoughts) : text;
  const shownTokens = isCut ? countTextTokens(shown) : whole;
  const promptTokenCount = prompt.text + prompt.image;
  return {
    candidates: [
      {
        index: 0,
        content: shown === '' ? { role: 'model' } : { role: 'model', parts: [{ text: shown }] },
        finishReason: isCut ? 'MAX_TOKENS' : 'STOP',
      },
    ],
    usageMetadata: {
      promptTokenCount,
      candidatesTokenCount: shownTokens,
      thoughtsTokenCount: thoughts,
      totalTokenCount: promptTokenCount + shownTokens + thoughts,
      promptTokensDetails: promptDetails(prompt),
      serviceTier: 'standard',
    },
    modelVersion: model.id,
    responseId,
  };
}
