import { defineJob, type PaidCalls, PORTRAIT_STEP, type WorldContexts } from '@generia/job-kit';
import type { Job } from '@generia/task-engine';

import { type MediaRegistry, registerPicture } from './register-picture.js';

export interface GenerateCharacterAvatarPorts {
  readonly worlds: WorldContexts;
  readonly calls: PaidCalls;
  readonly platform: MediaRegistry & {
    updateCharacterAvatar(
      avatar: { readonly characterId: string; readonly mediaId: string },
      signal: AbortSignal,
    ): Promise<void>;
  };
}

/** Draws a character's portrait and gives it to the character. */
export function generateCharacterAvatar(ports: GenerateCharacterAvatarPorts): Job {
  return defineJob('generate_character_avatar', {
    async run(context, parameters) {
      const worldId = context.task.world_id;
      const { plan, prompts, parameters: world } = await ports.worlds.described(worldId);
      const { character_id: characterId, username } = parameters;
      const prompt = prompts.characterAvatar({
        displayName: parameters.character_name,
        appearance: parameters.appearance_description,
        avatarDescription: parameters.avatar_description,
        avatarStyle: parameters.avatar_style,
        visualDigest: world.visual_digest,
      });
      const kind = 'character_avatar';
      const picture = await ports.calls.drawPicture(context, PORTRAIT_STEP, {
        kind,
        characterId,
        prompt,
        aspectRatio: '1:1',
        model: plan.image_model,
      });
      const name = `avatar_${worldId}_${username}_${parameters.character_index}`;
      const mediaId = await registerPicture(
        ports.platform,
        picture,
        { worldId, characterId, kind, name },
        context.signal,
      );
      await ports.platform.updateCharacterAvatar({ characterId, mediaId }, context.signal);
      return {
        result: { character_id: characterId, username, avatar_id: mediaId, avatar_prompt: prompt },
        tally: { images: 1 },
      };
    },
  });
}
