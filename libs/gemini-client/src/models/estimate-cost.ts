import { findModel } from './find-model.js';
import type { ImageSize, ModelData } from './model-data.js';
import { MODELS } from './models.js';
import { priceOf } from './price.js';
import { pictureTokens } from './picture-tokens.js';

export interface CostQuestion {
  readonly model: string;
  readonly promptTokens: number;
  /** Text and thoughts of the answers; pictures apart. */
  readonly outputTokens: number;
  /** How many pictures; 0 by default. */
  readonly images?: number | undefined;
  readonly imageSize?: ImageSize | undefined;
  /** The moment whose price counts. */
  readonly at: Date;
  /** By default {@link MODELS}. */
  readonly models?: readonly ModelData[] | undefined;
}

/**
 * What calls will cost, in whole micro-dollars: rounded up, without any discount for cached input, and an unknown model
 * like the dearest of its kind.
 */
export function estimateCostMicros(question: CostQuestion): number {
  const { promptTokens, outputTokens, images = 0, imageSize = '1K', at, models = MODELS } = question;
  const model = findModel(question.model, images > 0 ? 'image' : 'text', models);
  const imageTokens = images * pictureTokens(model, imageSize);
  const tokens = { promptTokens, cachedTokens: 0, outputTokens: outputTokens + imageTokens, imageTokens };
  return priceOf(model, tokens, at);
}
