import { postSeeds, type PostSeeds } from '@generia/casting';
import type { CharacterCard, WorldPlan } from '@generia/contracts';
import { seededDice } from '@generia/resilience';

/** What was drawn for a post of this author, the same for every attempt. */
export function seedsOf(
  plan: Pick<WorldPlan, 'seed'>,
  author: { readonly character_index: number; readonly character_description: CharacterCard },
  postIndex: number,
): PostSeeds {
  const voice = author.character_description.voice?.name ?? '';
  return postSeeds({ seed: plan.seed, characterIndex: author.character_index, postIndex, voice }, seededDice);
}
