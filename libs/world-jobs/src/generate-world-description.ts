import { WorldDescription, type WorldParameters } from '@generia/contracts';
import {
  askInLanguage,
  defineJob,
  type LanguageCheck,
  type PaidCalls,
  type WorldContexts,
} from '@generia/job-kit';
import { canonDigest, visualDigest } from '@generia/prompts';
import { allEnded } from '@generia/resilience';
import type { Job } from '@generia/task-engine';

import { LATIN, languageOf } from './language-of.js';

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
      const question = {
        ...prompts.worldDescription({
          userPrompt: user_prompt,
          usersCount: users_count,
          postsCount: posts_count,
        }),
        schema: WorldDescription,
        schemaName: 'WorldDescription',
        model: plan.text_model,
        maxOutputTokens: 8_192,
      };
      const description = await askInLanguage(ports.calls, context, 'description', question, (answer) =>
        languageCheck(answer, user_prompt),
      );
      const now = ports.now();
      const language = languageOfWorld(description, user_prompt);
      const named = { ...description, user_preferences: { ...description.user_preferences, language } };
      const { name, description: text, description_short: descriptionShort } = named;
      const profile = { worldId, name, description: text, descriptionShort };
      await allEnded(
        ports.parameters.create({
          ...named,
          _id: worldId,
          id: worldId,
          language,
          visual_digest: visualDigest(named),
          canon_digest: canonDigest(named),
          cast_batches: {},
          created_at: now,
          updated_at: now,
        }),
        ports.platform.updateWorldProfile(profile, context.signal),
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

/**
 * The language of the idea wins over the one that the answer names where letters tell it for sure, unless the idea asks
 * for another one: that only the model can read, and it is asked.
 */
function languageCheck(answer: WorldDescription, idea: string): LanguageCheck {
  const named = languageOfWorld(answer, idea);
  const ofIdea = languageOf(idea);
  const text = answer.description;
  if (ofIdea === LATIN || ofIdea === named) return { text, language: named };
  const reminder = `The last answer was in ${named}, and the idea is in ${ofIdea}. Unless the idea itself asks for ${named}, write every text in ${ofIdea}.`;
  return { text, language: ofIdea, reminder };
}

/** The language that the answer names; where it names none, that of the idea as far as letters can tell. */
function languageOfWorld(answer: WorldDescription, idea: string): string {
  return answer.user_preferences.language.trim() || languageOf(idea);
}
