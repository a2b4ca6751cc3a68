import type { ModelCard } from '../models/model-table.js';
import type { GenerateRequest } from '../request/read-generate-request.js';
import type { GenerateAnswer } from './answer.js';
import type { DrawPicture } from './draw-picture.js';
import { countPrompt, promptDetails } from './usage.js';

const usualTokens = 1120;

/** Draws the picture that a request asks for and wraps it as Gemini answers it. */
export async function imageAnswer(
  request: GenerateRequest,
  model: ModelCard,
  options: { readonly seed: number; readonly draw: DrawPicture; readonly responseId: string },
): Promise<GenerateAnswer> {
  const imageSize = request.config.imageConfig?.imageSize ?? '1K';
  const picture = await options.draw({
    prompt: request.prompt,
    aspectRatio: request.config.imageConfig?.aspectRatio ?? '1:1',
    imageSize,
    seed: request.config.seed ?? options.seed,
  });
  const prompt = countPrompt(request);
  const promptTokenCount = prompt.text + prompt.image;
  const candidatesTokenCount = model.imageTokens[imageSize] ?? usualTokens;
  return {
    candidates: [
      {
        index: 0,
        content: {
          role: 'model',
          parts: [{ inlineData: { mimeType: picture.mimeType, data: picture.bytes.toString('base64') } }],
        },
        finishReason: 'STOP',
      },
    ],
    usageMetadata: {
      promptTokenCount,
      candidatesTokenCount,
      totalTokenCount: promptTokenCount + candidatesTokenCount,
      promptTokensDetails: promptDetails(prompt),
      candidatesTokensDetails: [{ modality: 'IMAGE', tokenCount: candidatesTokenCount }],
      serviceTier: 'standard',
    },
    modelVersion: model.id,
    responseId: options.responseId,
  };
}
