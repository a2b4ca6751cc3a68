import { castOf, PostDetail } from '@generia/contracts';
import {
  createHandleResolver,
  defineJob,
  type PaidCalls,
  postIdOf,
  postTime,
  type WorldContexts,
} from '@generia/job-kit';
import type { Job } from '@generia/task-engine';

import { tidyPost } from './tidy-post.js';

export interface GeneratePostPorts {
  readonly worlds: WorldContexts;
  readonly calls: PaidCalls;
  readonly platform: {
    createPost(
      post: {
        readonly postId: string;
        readonly worldId: string;
        readonly characterId: string;
        readonly username: string;
        readonly caption: string;
        readonly mediaId: string | null;
        readonly tags: readonly string[];
        readonly mentions: readonly string[];
        readonly mood: string;
        readonly location: string | null;
        readonly createdAt: Date;
      },
      signal: AbortSignal,
    ): Promise<{ readonly postId: string }>;
  };
}

/** Writes a post; publishes it at once when it has no picture, else leaves that to the task of its picture. */
export function generatePost(ports: GeneratePostPorts): Job {
  return defineJob('generate_post', {
    async run(context, parameters) {
      const worldId = context.task.world_id;
      const { plan, prompts, parameters: world } = await ports.worlds.described(worldId);
      const cast = castOf(world);
      const post = await ports.calls.askText(context, 'post', {
        ...prompts.postDetail({
          world,
          character: parameters.character_description,
          cast,
          concept: {
            topic: parameters.post_topic,
            content_brief: parameters.post_brief,
            emotional_tone: parameters.emotional_tone,
            post_type: parameters.post_type,
            relevance_to_character: parameters.relevance_to_character,
          },
          postIndex: parameters.post_index,
          totalPosts: parameters.posts_count,
        }),
        schema: PostDetail,
        schemaName: 'PostDetail',
        model: plan.text_model,
        maxOutputTokens: 4_096,
      });

      const tidy = tidyPost(post.content, post.hashtags, createHandleResolver(cast));
      const { character_id, character_index, character_name, username, post_index, posts_count } = parameters;
      const imagePrompt = post.image_prompt?.trim() ?? '';
      const result = {
        character_id,
        username,
        content: tidy.content,
        image_prompt: imagePrompt === '' ? null : imagePrompt,
        hashtags: [...tidy.hashtags],
        mood: post.mood,
        context: post.context,
      };
      if (imagePrompt === '') {
        const { postId } = await ports.platform.createPost(
          {
            postId: postIdOf(worldId, character_id, post_index),
            worldId,
            characterId: character_id,
            username,
            caption: tidy.content,
            mediaId: null,
            tags: tidy.hashtags,
            mentions: tidy.mentions,
            mood: post.mood,
            location: post.location,
            createdAt: postTime(plan, {
              characterIndex: character_index,
              postIndex: post_index,
              postsCount: posts_count,
            }),
          },
          context.signal,
        );
        return { result: { ...result, post_id: postId }, tally: { posts: 1 } };
      }
      return {
        result: { ...result, post_id: null },
        children: [
          {
            type: 'generate_post_image',
            parameters: {
              character_id,
              character_index,
              character_name,
              username,
              appearance: parameters.character_description.appearance,
              post_index,
              posts_count,
              post_content: tidy.content,
              image_prompt: imagePrompt,
              image_style: post.image_style ?? '',
              tags: [...tidy.hashtags],
              mentions: [...tidy.mentions],
              mood: post.mood,
              location: post.location,
            },
          },
        ],
      };
    },
  });
}
