import { offeredSize } from './offered-size.js';
import type { ImageSize, ModelData } from './model-data.js';

/** How many output tokens one picture is billed as; of the size that the model would really draw. */
export function pictureTokens(model: ModelData, wanted: ImageSize): number {
  return model.imageTokens?.[offeredSize(model, wanted)] ?? 0;
}
