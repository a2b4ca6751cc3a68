import type { ImageRequest } from '../generation.js';
import type { ImageSize } from '../models/model-data.js';
import { type GenerateBody, safetySettings, type SafetyThreshold, userTurn } from '../wire/request-body.js';

/** The body of an attempt at a picture. Picture models take neither a schema nor a word about thinking. */
export function imageBody(
  { prompt, aspectRatio, references }: Pick<ImageRequest, 'prompt' | 'aspectRatio' | 'references'>,
  imageSize: ImageSize,
  safety: SafetyThreshold,
): GenerateBody {
  return {
    contents: userTurn(prompt, references),
    generationConfig: { responseModalities: ['IMAGE'], imageConfig: { aspectRatio, imageSize } },
    safetySettings: safetySettings(safety),
  };
}
