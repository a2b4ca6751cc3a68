import { IMAGE_SIZES, type ImageSize, type ModelData } from './model-data.js';

/** The wanted size, or the largest smaller one that the model offers, else its smallest. */
export function offeredSize({ imageTokens = {} }: ModelData, wanted: ImageSize): ImageSize {
  const offered = IMAGE_SIZES.filter((size) => imageTokens[size] !== undefined);
  const fitting = offered.filter((size) => IMAGE_SIZES.indexOf(size) <= IMAGE_SIZES.indexOf(wanted));
  return fitting.at(-1) ?? offered[0] ?? wanted;
}
