import { castOf, PostDetail, type TaskParameters } from '@generia/contracts';
import { askInLanguage, type DescribedWorld, type PaidCalls } from '@generia/job-kit';
import type { JobContext } from '@generia/task-engine';

import { seedsOf } from './seeds-of.js';

/** Writes one post by itself. */
export async function writePost(
  calls: PaidCalls,
  context: JobContext,
  { plan, prompts, parameters: world }: DescribedWorld,
  parameters: TaskParameters<'generate_post'>,
): Promise<PostDetail> {
  const { post_index: postIndex } = parameters;
  const concept = {
    topic: parameters.post_topic,
    content_brief: parameters.post_brief,
    emotional_tone: parameters.emotional_tone,
    post_type: parameters.post_type,
    relevance_to_character: parameters.relevance_to_character,
  };
  const question = {
    ...prompts.postDetail({
      world,
      character: parameters.character_description,
      cast: castOf(world),
      posts: [{ concept, postIndex, seeds: seedsOf(plan, parameters, postIndex) }],
      openings: parameters.recent_openings,
      totalPosts: parameters.posts_count,
    }),
    schema: PostDetail,
    schemaName: 'PostDetail',
    model: plan.text_model,
    maxOutputTokens: 4_096,
  };
  return askInLanguage(calls, context, 'post', question, ({ content }) => ({
    text: content,
    language: world.language,
  }));
}
