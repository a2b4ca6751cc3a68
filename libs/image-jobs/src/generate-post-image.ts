import type { TaskParameters, WorldPlan } from '@generia/contracts';
import {
  defineJob,
  type PaidCalls,
  type PostPublisher,
  publishPost,
  type WorldContexts,
} from '@generia/job-kit';
import type { Job, JobContext } from '@generia/task-engine';

import { findPortrait, type PictureReader, type Portrait } from './find-portrait.js';
import { type MediaRegistry, registerPicture } from './register-picture.js';

export interface GeneratePostImagePorts {
  readonly worlds: WorldContexts;
  readonly calls: PaidCalls;
  readonly platform: MediaRegistry & PostPublisher;
  /** Absent: pictures of authors are drawn by their description alone. */
  readonly pictures?: PictureReader;
}

type Parameters = TaskParameters<'generate_post_image'>;

/**
 * Draws a post's picture and publishes the post; without a picture, when it cannot be had, the text still appears. A
 * picture that shows the author is drawn by the portrait, when that is there.
 */
export function generatePostImage(ports: GeneratePostImagePorts): Job {
  return defineJob('generate_post_image', {
    async run(context, parameters) {
      const worldId = context.task.world_id;
      const { plan, prompts, parameters: world } = await ports.worlds.described(worldId);
      const portrait = await portraitFor(worldId, parameters);
      const prompt = prompts.postImage({
        displayName: parameters.character_name,
        appearance: parameters.appearance,
        imagePrompt: parameters.image_prompt,
        imageStyle: parameters.image_style,
        mood: parameters.mood,
        location: parameters.location,
        visualDigest: world.visual_digest,
        hasPortrait: portrait !== null,
      });
      const { character_id: characterId, post_index } = parameters;
      const kind = 'post_image';
      const picture = await ports.calls.drawPicture(context, 'picture', {
        kind,
        characterId,
        prompt,
        aspectRatio: '1:1',
        model: plan.image_model,
        references: portrait === null ? [] : [portrait],
      });
      const name = `post_${worldId}_${characterId}_${post_index}`;
      const mediaId = await registerPicture(
        ports.platform,
        picture,
        { worldId, characterId, kind, name },
        context.signal,
      );
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

  async function portraitFor(worldId: string, parameters: Parameters): Promise<Portrait | null> {
    const { shows_author, avatar_media_id: mediaId, character_id: characterId } = parameters;
    if (!shows_author || mediaId === null || !ports.pictures) return null;
    return findPortrait(ports.pictures, { worldId, characterId, mediaId });
  }

  function publish(
    context: JobContext,
    plan: WorldPlan,
    parameters: Parameters,
    mediaId: string | null,
  ): Promise<string> {
    const { username, tags, mentions, mood, location } = parameters;
    return publishPost(
      ports.platform,
      { worldId: context.task.world_id, plan },
      {
        characterId: parameters.character_id,
        characterIndex: parameters.character_index,
        postIndex: parameters.post_index,
        postsCount: parameters.posts_count,
        caption: parameters.post_content,
        ...{ username, tags, mentions, mood, location, mediaId },
      },
      context.signal,
    );
  }
}

function outcomeOf(parameters: Parameters, prompt: string, postId: string) {
  const { character_id, username } = parameters;
  return { character_id, username, optimized_prompt: prompt, post_id: postId };
}
