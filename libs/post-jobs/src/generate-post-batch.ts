import { castOf, PostBatch, type PostConcept, type TaskParameters } from '@generia/contracts';
import {
  askForAll,
  BATCH_SIZE,
  defineJob,
  type DescribedWorld,
  type PaidCalls,
  type WorldContexts,
} from '@generia/job-kit';
import { isInLanguage } from '@generia/quality';
import { TaskError } from '@generia/resilience';
import type { Job, JobContext } from '@generia/task-engine';

import { memoryLine, rememberedTopicKey, topicKey } from './post-memory.js';
import { seedsOf } from './seeds-of.js';
import { writeDrafts } from './write-drafts.js';

export interface GeneratePostBatchPorts {
  readonly worlds: WorldContexts;
  readonly calls: PaidCalls;
}

type Parameters = TaskParameters<'generate_post_batch'>;

const ROUNDS_PER_ATTEMPT = 3;

/**
 * Plans up to ten posts of one character as an arc, and writes them several at a time; a further batch goes on where this
 * one ends.
 */
export function generatePostBatch(ports: GeneratePostBatchPorts): Job {
  return defineJob('generate_post_batch', {
    async run(context, parameters) {
      const world = await ports.worlds.described(context.task.world_id);
      const wanted = Math.min(parameters.posts_count - parameters.generated_posts_count, BATCH_SIZE);
      const plan = await planPosts(context, world, parameters, wanted);
      if (plan.items.length === 0) {
        throw new TaskError('The model gave no usable post idea, however often it was asked.', {
          code: 'NO_POSTS',
          retry: 'costs_attempt',
        });
      }
      const { drafts, openings } = await writeDrafts(ports.calls, context, world, parameters, plan.items);
      const { character_id, username, avatar_media_id } = parameters;
      const { character_index, character_name, character_description } = parameters;
      const who = { character_id, character_index, character_name, username, character_description };
      const done = parameters.generated_posts_count + wanted;
      const remaining = parameters.posts_count - done;
      const posts = plan.items.map((concept, index) => ({
        type: 'generate_post' as const,
        parameters: {
          ...who,
          post_index: parameters.generated_posts_count + index,
          posts_count: parameters.posts_count,
          post_topic: concept.topic,
          post_brief: concept.content_brief,
          emotional_tone: concept.emotional_tone,
          post_type: concept.post_type,
          relevance_to_character: concept.relevance_to_character,
          ...(drafts[index] ? { draft: drafts[index] } : {}),
          recent_openings: [...openings],
          avatar_media_id,
        },
      }));
      const nextBatch = {
        type: 'generate_post_batch' as const,
        parameters: {
          ...parameters,
          generated_posts_count: done,
          generated_posts_description: [
            ...parameters.generated_posts_description,
            ...plan.items.map(memoryLine),
          ],
          recent_openings: [...openings],
          count_run: parameters.count_run + 1,
        },
      };
      return {
        result: {
          character_id,
          username,
          posts_count: posts.length,
          remaining_posts: remaining,
          narrative_arc: plan.arc.narrative_arc,
          character_development: plan.arc.character_development,
          recurring_themes: plan.arc.recurring_themes,
          missing_posts: plan.missing,
        },
        children: remaining > 0 ? [nextBatch, ...posts] : posts,
      };
    },
  });

  async function planPosts(
    context: JobContext,
    world: DescribedWorld,
    parameters: Parameters,
    wanted: number,
  ) {
    const { plan, prompts } = world;
    const known = new Set(parameters.generated_posts_description.map(rememberedTopicKey));
    const { language } = world.parameters;
    const arc = { narrative_arc: '', character_development: '', recurring_themes: [] as string[] };
    const asked = await askForAll<PostConcept>({
      wanted,
      maxRounds: ROUNDS_PER_ATTEMPT * context.task.attempt_count,
      ask: async (round, count, have) => {
        const answer = await ports.calls.askText(context, `concepts_${round}`, {
          ...prompts.postBatch({
            world: world.parameters,
            character: parameters.character_description,
            cast: castOf(world.parameters),
            stories: Object.values(world.parameters.cast_batches).flatMap((batch) => batch.stories),
            seeds: Array.from({ length: count }, (_, index) =>
              seedsOf(plan, parameters, parameters.generated_posts_count + have.length + index),
            ),
            alreadyPlanned: [...parameters.generated_posts_description, ...have.map(memoryLine)],
            totalPosts: parameters.posts_count,
          }),
          schema: PostBatch,
          schemaName: 'PostBatch',
          model: plan.text_model,
          maxOutputTokens: 6_144,
        });
        // The arc of the whole batch is told with its first posts; a repeat knows only what was missing.
        if (have.length === 0) {
          arc.narrative_arc = answer.narrative_arc;
          arc.character_development = answer.character_development;
          arc.recurring_themes = answer.recurring_themes;
        }
        // In the last round, an idea in another language is better than none: the post itself is asked for in this one.
        const isLastRound = round % ROUNDS_PER_ATTEMPT === ROUNDS_PER_ATTEMPT - 1;
        return answer.posts.filter(
          ({ content_brief }) => isLastRound || isInLanguage(content_brief, language) !== 'no',
        );
      },
      accepts: (concept, have) => {
        const key = topicKey(concept.topic);
        return key !== '' && !known.has(key) && !have.some((other) => topicKey(other.topic) === key);
      },
    });
    return { ...asked, arc };
  }
}
