import type { CastRow } from '@generia/casting';
import type { CastBatch, Casting } from '@generia/contracts';
import {
  BATCH_SIZE,
  defineJob,
  type PaidCalls,
  shareOf,
  splitExactly,
  type WorldContexts,
} from '@generia/job-kit';
import { TaskError } from '@generia/resilience';
import type { Job } from '@generia/task-engine';

import { planCharacters } from './plan-characters.js';

export interface GenerateCharacterBatchPorts {
  readonly worlds: WorldContexts;
  readonly calls: PaidCalls;
  readonly parameters: {
    setCastBatch(worldId: string, batchNumber: number, batch: CastBatch, now: Date): Promise<boolean>;
  };
  readonly now: () => Date;
}

/**
 * Plans up to ten characters. Who they are is drawn first, from the world's seed: name, age, work, temperament, voice, and
 * an exact share of the posts. The model fills in around it; handles are final when this is done.
 */
export function generateCharacterBatch(ports: GenerateCharacterBatchPorts): Job {
  return defineJob('generate_character_batch', {
    async run(context, parameters) {
      const worldId = context.task.world_id;
      const world = await ports.worlds.described(worldId);
      const wanted = Math.min(parameters.users_count, BATCH_SIZE);
      const postsShare = shareOf(parameters.remaining_posts_count, wanted, parameters.users_count);
      const plan = await planCharacters(ports.calls, context, world, parameters, { wanted, postsShare });
      if (plan.characters.length === 0) {
        throw new TaskError('The model gave no usable character, however often it was asked.', {
          code: 'NO_CHARACTERS',
          retry: 'costs_attempt',
        });
      }
      await ports.parameters.setCastBatch(worldId, parameters.count_run, plan.cast, ports.now());

      const shares = splitExactly(
        postsShare,
        plan.characters.map(({ row }) => row.talk),
      );
      const remainingUsers = parameters.users_count - wanted;
      const remainingPosts = parameters.remaining_posts_count - postsShare;
      const characters = plan.characters.map(({ row, concept }, index) => ({
        type: 'generate_character' as const,
        parameters: {
          character_index: row.index,
          username: concept.username,
          display_name: concept.display_name,
          character_concept: concept.concept,
          concept_short: concept.concept_short,
          role_in_world: concept.role_in_world,
          personality_traits: concept.personality_traits,
          interests: concept.interests,
          posts_count: shares[index] ?? 0,
          casting: castingOf(row),
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
          usernames: plan.characters.map(({ concept }) => concept.username),
          missing_characters: plan.missing,
          missing_posts: 0,
        },
        children: remainingUsers > 0 ? [nextBatch, ...characters] : characters,
      };
    },
  });
}

/** What a character takes along of its row. */
function castingOf({ age, pronoun, work, temperament, quirk, secret, goal, voice }: CastRow): Casting {
  return { age, pronoun, work, temperament, quirk, secret, goal, voice };
}
