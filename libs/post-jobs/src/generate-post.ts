import { castOf, type TaskParameters } from '@generia/contracts';
import {
  createHandleResolver,
  defineJob,
  type PaidCalls,
  type PostPublisher,
  publishPost,
  type WorldContexts,
} from '@generia/job-kit';
import { isInLanguage } from '@generia/quality';
import type { Job } from '@generia/task-engine';

import { fitVoice } from './fit-voice.js';
import { showsAuthor } from './shows-author.js';
import { tidyPost } from './tidy-post.js';
import { writePost } from './write-post.js';

export interface GeneratePostPorts {
  readonly worlds: WorldContexts;
  readonly calls: PaidCalls;
  readonly platform: PostPublisher;
}

/**
 * Finishes a post: writes it, unless its batch has, and brings it into the bounds of its author's voice. Publishes it at
 * once when it has no picture, else leaves that to the task of its picture.
 */
export function generatePost(ports: GeneratePostPorts): Job {
  return defineJob('generate_post', {
    async run(context, parameters) {
      const worldId = context.task.world_id;
      const world = await ports.worlds.described(worldId);
      const { plan } = world;
      const { language } = world.parameters;
      const cast = castOf(world.parameters);
      const post = parameters.draft ?? (await writePost(ports.calls, context, world, parameters));

      const resolved = tidyPost(post.content, post.hashtags, createHandleResolver(cast));
      const tidy = fitVoice(resolved.content, resolved.hashtags, parameters.character_description.voice);
      const strays = isInLanguage(tidy.content, language) === 'no' ? ['wrong_language'] : [];
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
        checks: [...tidy.checks, ...strays],
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
          { ...textPost, mentions: resolved.mentions, mood: post.mood, location: post.location },
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
              mentions: [...resolved.mentions],
              mood: post.mood,
              location: post.location,
              shows_author: showsAuthor(post),
              avatar_media_id: parameters.avatar_media_id,
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
