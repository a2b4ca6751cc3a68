import { WorldDescription, type WorldParameters } from '@generia/contracts';
import { defineJob, type PaidCalls, type WorldContexts } from '@generia/job-kit';
import { canonDigest, visualDigest } from '@generia/prompts';
import type { Job } from '@generia/task-engine';

import { languageOf } from './language-of.js';

export interface GenerateWorldDescriptionPorts {
  readonly worlds: WorldContexts;
  readonly calls: PaidCalls;
  readonly parameters: { create(document: WorldParameters): Promise<boolean> };
  readonly platform: {
    updateWorldProfile(
      profile: {
        readonly worldId: string;
        readonly name: string;
        readonly description: string;
        readonly descriptionShort: string;
      },
      signal: AbortSignal,
    ): Promise<void>;
  };
  readonly now: () => Date;
}

/** Turns the user's idea into the world that every later step knows, and its digests. */
export function generateWorldDescription(ports: GenerateWorldDescriptionPorts): Job {
  return defineJob('generate_world_description', {
    async run(context, { user_prompt, users_count, posts_count }) {
      const worldId = context.task.world_id;
      const { plan, prompts } = await ports.worlds.planned(worldId);
      const description = await ports.calls.askText(context, 'description', {
        ...prompts.worldDescription({
          userPrompt: user_prompt,
          usersCount: users_count,
          postsCount: posts_count,
        }),
        schema: WorldDescription,
        schemaName: 'WorldDescription',
        model: plan.text_model,
        maxOutputTokens: 8_192,
      });
      const now = ports.now();
      const language = description.user_preferences.language.trim() || languageOf(user_prompt);
      const named = { ...description, user_preferences: { ...description.user_preferences, language } };
      await ports.parameters.create({
        ...named,
        _id: worldId,
        id: worldId,
        language,
        visual_digest: visualDigest(named),
        canon_digest: canonDigest(named),
        cast_batches: {},
        created_at: now,
        updated_at: now,
      });
      const { name, description: text, description_short: descriptionShort } = named;
      await ports.platform.updateWorldProfile(
        { worldId, name, description: text, descriptionShort },
        context.signal,
      );
      return {
        result: { world_name: name, world_description: text, world_theme: named.theme },
        children: [
          {
            type: 'generate_character_batch',
            parameters: {
              users_count,
              total_users_count: users_count,
              posts_count,
              remaining_posts_count: posts_count,
              generated_count: 0,
              count_run: 0,
            },
          },
          { type: 'generate_world_image', parameters: {} },
        ],
      };
    },
  });
}
