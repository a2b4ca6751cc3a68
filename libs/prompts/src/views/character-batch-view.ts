import { diceOf } from '../text/dice.js';
import type { TemplateVariables } from '../liquid-template.js';
import type { CharacterBatchVariables } from '../variables.js';
import { castLine } from './cast-lines.js';
import { worldView } from './world-view.js';

/** The latest members of the cast get a sentence; of the earlier ones only handle, name and role are told. */
const FULL_LINES = 20;
const SENTENCE_TOKENS = 20;

/** What `character_batch.liquid` is filled with. */
export function characterBatchView(variables: CharacterBatchVariables): TemplateVariables {
  const { world, cast, count } = variables;
  const start = diceOf(world.canon_digest, variables.batchNumber, cast.length);
  return {
    ...worldView(world),
    cast: cast.map((member, index) =>
      castLine(member, member.concept_short, cast.length - index <= FULL_LINES ? SENTENCE_TOKENS : 0),
    ),
    rolls: Array.from({ length: count }, (_, index) => start + index),
    batch_number: variables.batchNumber + 1,
    total_users: variables.totalUsers,
    count,
    posts_share: variables.postsShare,
  };
}
