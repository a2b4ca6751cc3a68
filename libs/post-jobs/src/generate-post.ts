import { castOf, PostDetail, type TaskParameters } from '@generia/contracts';
import {
  createHandleResolver,
  defineJob,
  type PaidCalls,
  type PostPublisher,
  publishPost,
  type WorldContexts,
} from '@generia/job-kit';
import type { Job } from '@generia/task-engine';

import { tidyPost } from './tidy-post.js';

export interface GeneratePostPorts {
  readonly worlds: WorldContexts;
  readonly calls: PaidCalls;
  readonly platform: PostPublisher;
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
        const textPost = {
          ...placeOf(parameters),
          caption: tidy.content,
          mediaId: null,
          tags: tidy.hashtags,
        };
        const postId = await publishPost(
          ports.platform,
          { worldId, plan },
          { ...textPost, mentions: tidy.mentions, mood: post.mood, location: post.location },
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

function placeOf(parameters: TaskParameters<'generate_post'>) {
  return {
    characterId: parameters.character_id,
    characterIndex: parameters.character_index,
    username: parameters.username,
    postIndex: parameters.post_index,
    postsCount: parameters.posts_count,
  };
}
