import type { Prompts } from '@generia/prompts';

import { play, type Played } from '../play.js';
import type { Mutation } from './mutation.js';

/** The first seed that finds a planted bug: the known one, or else one from 1 to `mostSeeds`. */
export async function findMutation(
  mutation: Mutation,
  prompts: Prompts,
  mostSeeds: number,
): Promise<Played | undefined> {
  const others = Array.from({ length: mostSeeds }, (_, index) => index + 1);
  for (const seed of [mutation.foundBy, ...others]) {
    const played = await play({ seed, prompts, mutation, store: mutation.onStore });
    if (played.violations.length > 0) return played;
  }
  return undefined;
}
