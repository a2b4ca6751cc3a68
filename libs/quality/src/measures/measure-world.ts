import { languageShare, timelineOrder, voiceBounds } from './faithfulness.js';
import type { Measure } from './measure.js';
import { stockNames, topName, unresolvedHandles } from './names.js';
import { nearDuplicatePosts, repeatedOpenings } from './repetition.js';
import { compression, distinctPairs, distinctWords, lengthVariation } from './variety.js';
import type { WorldTexts } from './world-texts.js';

/** Every measure of a world's texts. `isStockName` knows the names that are worn out. */
export function measureWorld(world: WorldTexts, isStockName: (name: string) => boolean): Measure[] {
  return [
    nearDuplicatePosts(world),
    repeatedOpenings(world),
    distinctWords(world),
    distinctPairs(world),
    compression(world),
    lengthVariation(world),
    unresolvedHandles(world),
    topName(world),
    stockNames(world, isStockName),
    languageShare(world),
    timelineOrder(world),
    voiceBounds(world),
  ];
}
