import {
  type CastBatch,
  CharacterBatch,
  type CharacterConcept,
  castOf,
  type TaskParameters,
} from '@generia/contracts';
import {
  askForAll,
  createHandleResolver,
  defineJob,
  type DescribedWorld,
  nameKey,
  type PaidCalls,
  shareOf,
  splitExactly,
  type WorldContexts,
} from '@generia/job-kit';
import { TaskError } from '@generia/resilience';
import type { Job, JobContext } from '@generia/task-engine';

import { linkCast } from './link-cast.js';
import { nameConcepts, toCastMember } from './name-concepts.js';

export interface GenerateCharacterBatchPorts {
  readonly worlds: WorldContexts;
  readonly calls: PaidCalls;
  readonly parameters: {
    setCastBatch(worldId: string, batchNumber: number, batch: CastBatch, now: Date): Promise<boolean>;
  };
  readonly now: () => Date;
}

type Parameters = TaskParameters<'generate_character_batch'>;

const BATCH_SIZE = 10;
/** Questions in one attempt; the answers of earlier attempts are kept and count for nothing here. */
const ROUNDS_PER_ATTEMPT = 3;

/** Plans up to ten characters: who they are, their final handles, and an exact share of the posts for each. */
export function generateCharacterBatch(ports: GenerateCharacterBatchPorts): Job {
  return defineJob('generate_character_batch', {
    async run(context, parameters) {
      const worldId = context.task.world_id;
      const world = await ports.worlds.described(worldId);
      const wanted = Math.min(parameters.users_count, BATCH_SIZE);
      const postsShare = shareOf(parameters.remaining_posts_count, wanted, parameters.users_count);
      const plan = await planCharacters(context, world, parameters, wanted, postsShare);
      if (plan.characters.length === 0) {
        throw new TaskError('The model gave no usable character, however often it was asked.', {
          code: 'NO_CHARACTERS',
          retry: 'costs_attempt',
        });
      }
      await ports.parameters.setCastBatch(worldId, parameters.count_run, plan.cast, ports.now());

      const shares = splitExactly(
        postsShare,
        plan.characters.map((character) => character.posts_count),
      );
      const remainingUsers = parameters.users_count - wanted;
      const remainingPosts = parameters.remaining_posts_count - postsShare;
      const characters = plan.characters.map((character, index) => ({
        type: 'generate_character' as const,
        parameters: {
          character_index: parameters.generated_count + index,
          username: character.username,
          display_name: character.display_name,
          character_concept: character.concept,
          concept_short: character.concept_short,
          role_in_world: character.role_in_world,
          personality_traits: character.personality_traits,
          interests: character.interests,
          posts_count: shares[index] ?? 0,
        },
      }));
      const nextBatch = {
        type: 'generate_character_batch' as const,
        parameters: {
          ...parameters,
          users_count: remainingUsers,
          remaining_posts_count: remainingPosts,
          generated_count: parameters.generated_count + wanted,
          count_run: parameters.count_run + 1,
        },
      };
      return {
        result: {
          characters_count: characters.length,
          total_characters_count: parameters.total_users_count,
          remaining_characters: remainingUsers,
          posts_allocated: postsShare,
          remaining_posts_count: remainingPosts,
          usernames: plan.characters.map((character) => character.username),
          missing_characters: plan.missing,
          missing_posts: 0,
        },
        children: remainingUsers > 0 ? [nextBatch, ...characters] : characters,
      };
    },
  });

  async function planCharacters(
    context: JobContext,
    world: DescribedWorld,
    parameters: Parameters,
    wanted: number,
    postsShare: number,
  ): Promise<{ characters: readonly CharacterConcept[]; cast: CastBatch; missing: number }> {
    const { plan, prompts } = world;
    // The cast without this batch: what an earlier attempt may have stored for it does not count as taken.
    const { [String(parameters.count_run)]: _own, ...others } = world.parameters.cast_batches;
    const known = castOf({ cast_batches: others });
    const takenNames = new Set(known.map((member) => nameKey(member.display_name)));
    const answers: CharacterBatch[] = [];
    const asked = await askForAll<CharacterConcept>({
      wanted,
      maxRounds: ROUNDS_PER_ATTEMPT * context.task.attempt_count,
      ask: async (round, count, have) => {
        const given = shareOf(postsShare, have.length, wanted);
        const answer = await ports.calls.askText(context, `concepts_${round}`, {
          ...prompts.characterBatch({
            world: world.parameters,
            count,
            postsShare: postsShare - given,
            totalUsers: parameters.total_users_count,
            cast: [...known, ...nameConcepts(have, known).map(toCastMember)],
            batchNumber: parameters.count_run,
          }),
          schema: CharacterBatch,
          schemaName: 'CharacterBatch',
          model: plan.text_model,
          maxOutputTokens: 8_192,
        });
        answers.push(answer);
        return answer.characters;
      },
      accepts: (concept, have) => isNew(concept, have, takenNames),
    });
    const characters = nameConcepts(asked.items, known);
    const handles = new Map(asked.items.map((item, index) => [item, characters[index]?.username ?? '']));
    const resolve = createHandleResolver([...known, ...characters]);
    const cast = { members: characters.map(toCastMember), ...linkCast(answers, handles, resolve) };
    return { characters, cast, missing: asked.missing };
  }
}

/** A character that repeats another one's name or idea, or has no idea at all, is not a new character. */
function isNew(
  concept: CharacterConcept,
  have: readonly CharacterConcept[],
  takenNames: ReadonlySet<string>,
): boolean {
  const idea = nameKey(concept.concept);
  const name = nameKey(concept.display_name);
  const repeats = (other: CharacterConcept): boolean =>
    (name !== '' && nameKey(other.display_name) === name) || nameKey(other.concept) === idea;
  return idea !== '' && !takenNames.has(name) && !have.some(repeats);
}
