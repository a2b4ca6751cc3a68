import type { TaskParameters, WorldPlan } from '@generia/contracts';
import { defineJob, type PaidCalls, postIdOf, postTime, type WorldContexts } from '@generia/job-kit';
import type { Job, JobContext } from '@generia/task-engine';

import { type MediaRegistry, registerPicture } from './register-picture.js';

export interface GeneratePostImagePorts {
  readonly worlds: WorldContexts;
  readonly calls: PaidCalls;
  readonly platform: MediaRegistry & {
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

type Parameters = TaskParameters<'generate_post_image'>;

/** Draws a post's picture and publishes the post; without a picture, when it cannot be had, the text still appears. */
export function generatePostImage(ports: GeneratePostImagePorts): Job {
  return defineJob('generate_post_image', {
    async run(context, parameters) {
      const worldId = context.task.world_id;
      const { plan, prompts, parameters: world } = await ports.worlds.described(worldId);
      const prompt = prompts.postImage({
        displayName: parameters.character_name,
        appearance: parameters.appearance,
        imagePrompt: parameters.image_prompt,
        imageStyle: parameters.image_style,
        mood: parameters.mood,
        location: parameters.location,
        visualDigest: world.visual_digest,
      });
      const { character_id: characterId, post_index } = parameters;
      const kind = 'post_image';
      const picture = await ports.calls.drawPicture(context, 'picture', {
        kind,
        characterId,
        prompt,
        aspectRatio: '1:1',
        model: plan.image_model,
      });
      const name = `post_${worldId}_${characterId}_${post_index}`;
      const mediaId = await registerPicture(ports.platform, picture, { worldId, characterId, kind, name }, context.signal);
      const postId = await publish(context, plan, parameters, mediaId);
      return {
        result: { ...outcomeOf(parameters, prompt, postId), media_id: mediaId },
        tally: { posts: 1, images: 1 },
      };
    },

    async salvage(context, parameters) {
      const { plan } = await ports.worlds.planned(context.task.world_id);
      const postId = await publish(context, plan, parameters, null);
      return {
        result: { ...outcomeOf(parameters, parameters.image_prompt, postId), media_id: null },
        tally: { posts: 1 },
      };
    },
  });

  async function publish(
    context: JobContext,
    plan: WorldPlan,
    parameters: Parameters,
    mediaId: string | null,
  ): Promise<string> {
    const worldId = context.task.world_id;
    const { character_id: characterId, character_index, post_index, posts_count } = parameters;
    const { postId } = await ports.platform.createPost(
      {
        postId: postIdOf(worldId, characterId, post_index),
        worldId,
        characterId,
        username: parameters.username,
        caption: parameters.post_content,
        mediaId,
        tags: parameters.tags,
        mentions: parameters.mentions,
        mood: parameters.mood,
        location: parameters.location,
        createdAt: postTime(plan, { characterIndex: character_index, postIndex: post_index, postsCount: posts_count }),
      },
      context.signal,
    );
    return postId;
  }
}

function outcomeOf(parameters: Parameters, prompt: string, postId: string) {
  const { character_id, username } = parameters;
  return { character_id, username, optimized_prompt: prompt, post_id: postId };
}
