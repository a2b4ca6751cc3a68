import {
  castOf,
  CharacterDetail,
  type CharacterMeta,
  deterministicId,
  type Relationship,
} from '@generia/contracts';
import {
  askInLanguage,
  createHandleResolver,
  defineJob,
  type HandleResolver,
  type PaidCalls,
  PORTRAIT_STEP,
  pictureIdOf,
  type WorldContexts,
} from '@generia/job-kit';
import { childTaskId, type Job } from '@generia/task-engine';

export interface GenerateCharacterPorts {
  readonly worlds: WorldContexts;
  readonly calls: PaidCalls;
  readonly platform: {
    createCharacter(
      character: {
        readonly characterId: string;
        readonly worldId: string;
        readonly username: string;
        readonly displayName: string;
        readonly meta: CharacterMeta;
      },
      signal: AbortSignal,
    ): Promise<{ readonly characterId: string }>;
  };
}

/** Writes the whole profile of a planned character and creates the character on the platform. */
export function generateCharacter(ports: GenerateCharacterPorts): Job {
  return defineJob('generate_character', {
    async run(context, parameters) {
      const worldId = context.task.world_id;
      const { plan, prompts, parameters: world } = await ports.worlds.described(worldId);
      const cast = castOf(world);
      const batches = Object.values(world.cast_batches);
      const { username, display_name: displayName, casting, posts_count } = parameters;
      const question = {
        ...prompts.characterDetail({
          world,
          character: {
            username,
            displayName,
            concept: parameters.character_concept,
            role: parameters.role_in_world,
            traits: parameters.personality_traits,
            interests: parameters.interests,
            casting,
          },
          cast,
          connections: batches.flatMap((batch) => batch.connections),
          stories: batches.flatMap((batch) => batch.stories),
        }),
        schema: CharacterDetail,
        schemaName: 'CharacterDetail',
        model: plan.text_model,
        maxOutputTokens: 4_096,
      };
      const detail = await askInLanguage(ports.calls, context, 'detail', question, (answer) => ({
        text: [answer.bio, answer.background_story, answer.personality, answer.daily_routine].join('\n'),
        language: world.language,
      }));

      const profile = profileOf(detail, username, createHandleResolver(cast));
      const meta = casting ? { ...profile, voice: casting.voice } : profile;
      const { characterId } = await ports.platform.createCharacter(
        { characterId: deterministicId('character', context.task._id), worldId, username, displayName, meta },
        context.signal,
      );
      const who = {
        character_id: characterId,
        character_index: parameters.character_index,
        character_name: displayName,
        username,
      };
      const avatar = {
        type: 'generate_character_avatar' as const,
        parameters: {
          ...who,
          appearance_description: meta.appearance,
          avatar_description: meta.avatar_description,
          avatar_style: meta.avatar_style,
        },
      };
      const posts = {
        type: 'generate_post_batch' as const,
        parameters: {
          ...who,
          character_description: { ...meta, display_name: displayName },
          posts_count,
          generated_posts_count: 0,
          generated_posts_description: [],
          recent_openings: [],
          count_run: 0,
          avatar_media_id: pictureIdOf(avatarTaskId(context.task._id), PORTRAIT_STEP),
        },
      };
      return {
        result: {
          character_id: characterId,
          username,
          display_name: displayName,
          bio: meta.bio,
          speaking_style: meta.speaking_style,
        },
        tally: { users: 1 },
        // Posts first: their chain of tasks is the longer one.
        children: posts_count > 0 ? [posts, avatar] : [avatar],
      };
    },
  });
}

/** The id that the avatar's task will have: it comes second, after the posts. */
function avatarTaskId(characterTaskId: string): string {
  return childTaskId(characterTaskId, { type: 'generate_character_avatar', ordinal: 1 });
}

/** The profile with the handle that was fixed for it, and only relationships with people who exist. */
function profileOf(detail: CharacterDetail, username: string, resolve: HandleResolver): CharacterMeta {
  const { display_name: _shown, relationships, ...profile } = detail;
  return { ...profile, username, relationships: resolveRelationships(relationships, username, resolve) };
}

function resolveRelationships(
  relationships: readonly Relationship[],
  self: string,
  resolve: HandleResolver,
): Relationship[] {
  const seen = new Set<string>([self]);
  return relationships.flatMap((relationship) => {
    const username = resolve(relationship.username);
    if (!username || seen.has(username)) return [];
    seen.add(username);
    return [{ ...relationship, username }];
  });
}
